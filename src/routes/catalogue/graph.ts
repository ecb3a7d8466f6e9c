// Statements about things, collected once and written as Turtle or as JSON-LD.
import { DataFactory, Writer, type Quad } from 'n3';
import type { AuthorityTerm } from './authorities.ts';
import { DCT, prefixes, RDF, SKOS, XSD } from './namespaces.ts';

export type Value = { iri: string } | { text: string; language?: string } | Date;
/** What is said of one thing, by the address of the property; what is not known is left out. */
export type Description = Readonly<Record<string, Value | readonly Value[] | undefined>>;

export type Graph = ReturnType<typeof newGraph>;

export function newGraph() {
	const quads = new Map<string, Quad>();
	const add = (iri: string, property: string, value: Value) => {
		const one = DataFactory.quad(DataFactory.namedNode(iri), DataFactory.namedNode(property), termOf(value));
		quads.set([one.subject, one.predicate, one.object].map(({ id }) => id).join(' '), one);
	};
	const describe = (iri: string, type: string, description: Description = {}) => {
		add(iri, `${RDF}type`, { iri: type });
		for (const [property, values] of Object.entries(description))
			for (const value of [values ?? []].flat()) add(iri, property, value);
	};

	return {
		describe,
		/** The addresses of terms, each said once what it is. */
		terms: (terms: readonly AuthorityTerm[]): { iri: string }[] => {
			for (const term of terms) describeTerm(describe, term);

			return terms.map(({ iri }) => ({ iri }));
		},
		toTurtle: () => turtleOf([...quads.values()]),
		toJsonLd: () => jsonLdOf([...quads.values()])
	};
}

function describeTerm(describe: Graph['describe'], { iri, scheme, type, label }: AuthorityTerm): void {
	describe(iri, type, {
		[`${SKOS}prefLabel`]: { text: label, language: 'en' },
		[`${SKOS}inScheme`]: { iri: scheme }
	});
	describe(iri, `${SKOS}Concept`);
	const table = scheme.slice(scheme.lastIndexOf('/') + 1);
	describe(scheme, `${SKOS}ConceptScheme`, { [`${DCT}title`]: { text: table, language: 'en' } });
}

function turtleOf(quads: Quad[]): Promise<string> {
	const writer = new Writer({ prefixes });
	writer.addQuads(quads);

	// The types promise an error always; there is none where the writing went well.
	return new Promise((resolve, reject) =>
		writer.end((error: Error | null, text: string) => {
			if (error) reject(error);
			else resolve(text);
		})
	);
}

function jsonLdOf(quads: readonly Quad[]): unknown {
	const things = Map.groupBy(quads, ({ subject }) => subject.value);
	const graph = [...things].map(([iri, about]) => ({ '@id': iri, ...propertiesOf(about) }));

	return { '@context': prefixes, '@graph': graph };
}

function termOf(value: Value) {
	if (value instanceof Date)
		return DataFactory.literal(value.toISOString(), DataFactory.namedNode(`${XSD}dateTime`));
	if ('iri' in value) return DataFactory.namedNode(value.iri);

	return DataFactory.literal(value.text, value.language);
}

function propertiesOf(quads: readonly Quad[]): Record<string, unknown> {
	const byProperty = Map.groupBy(quads, ({ predicate }) => predicate.value);

	return Object.fromEntries(
		[...byProperty].map(([property, found]): [string, unknown] => {
			if (property === `${RDF}type`) return ['@type', found.map(({ object }) => short(object.value))];
			return [short(property), found.map(({ object }) => jsonOf(object))];
		})
	);
}

function jsonOf(object: Quad['object']): Record<string, string> {
	if (object.termType !== 'Literal') return { '@id': object.value };
	if (object.language !== '') return { '@value': object.value, '@language': object.language };
	const type = object.datatype.value;

	return type === `${XSD}string`
		? { '@value': object.value }
		: { '@value': object.value, '@type': short(type) };
}

function short(iri: string): string {
	const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));

	return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}
