// The vocabularies that the catalogue is written in, with the short names they have in Turtle and JSON-LD.
export const prefixes = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const;

export const {
	dcat: DCAT,
	dct: DCT,
	foaf: FOAF,
	rdf: RDF,
	rdfs: RDFS,
	skos: SKOS,
	vcard: VCARD,
	xsd: XSD
} = prefixes;
