// The codes of the Publications Office that DCAT-AP asks for, all in this file: addresses of terms, which are facts.
import { countryName, languageName } from '#platform/i18n';
import { DCT, SKOS } from './namespaces.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

/** One term of a table: its address, what it is, and a label for programs that do not follow the address. */
export type AuthorityTerm = { iri: string; scheme: string; type: string; label: string };

function term(table: string, code: string, label: string, type: string): AuthorityTerm {
	return { iri: `${AUTHORITY}${table}/${code}`, scheme: AUTHORITY + table, type, label };
}

export const THEMES = `${AUTHORITY}data-theme`;
export const themes = {
	government: term('data-theme', 'GOVE', 'Government and public sector', `${SKOS}Concept`),
	technology: term('data-theme', 'TECH', 'Science and technology', `${SKOS}Concept`)
};
export const isPublic = term('access-right', 'PUBLIC', 'public', `${DCT}RightsStatement`);
export const continuously = term('frequency', 'CONT', 'continuous', `${DCT}Frequency`);
export const creativeCommons = term('licence', 'CC_BY_4_0', 'CC BY 4.0', `${DCT}LicenseDocument`);
export const formats = {
	json: term('file-type', 'JSON', 'JSON', `${DCT}MediaTypeOrExtent`),
	atom: term('file-type', 'ATOM', 'Atom Feed', `${DCT}MediaTypeOrExtent`)
};

/** ISO 639-2 codes, as the table of languages has them. */
const LANGUAGES: Readonly<Record<string, string>> = {
	...{ en: 'ENG', fi: 'FIN', sv: 'SWE', lt: 'LIT', et: 'EST', lv: 'LAV', pl: 'POL', de: 'DEU', da: 'DAN' },
	...{ nb: 'NOB', nn: 'NNO', is: 'ISL', ga: 'GLE', fr: 'FRA', nl: 'NLD', es: 'SPA', it: 'ITA', pt: 'POR' },
	...{ cs: 'CES', sk: 'SLK', sl: 'SLV', hu: 'HUN', ro: 'RON', bg: 'BUL', hr: 'HRV', el: 'ELL', mt: 'MLT' },
	...{ se: 'SME', uk: 'UKR' }
};

export function languageTerm(code: string): AuthorityTerm[] {
	const table = LANGUAGES[code];

	return table === undefined
		? []
		: [term('language', table, languageName(code, 'en'), `${DCT}LinguisticSystem`)];
}

/** ISO 3166-1 codes of three letters for those of two that records carry. */
const COUNTRIES: Readonly<Record<string, string>> = {
	...{ FI: 'FIN', AX: 'ALA', SE: 'SWE', NO: 'NOR', SJ: 'SJM', DK: 'DNK', FO: 'FRO', GL: 'GRL', IS: 'ISL' },
	...{ EE: 'EST', LV: 'LVA', LT: 'LTU', PL: 'POL', DE: 'DEU', IE: 'IRL', GB: 'GBR', NL: 'NLD', BE: 'BEL' },
	...{ LU: 'LUX', FR: 'FRA', ES: 'ESP', PT: 'PRT', IT: 'ITA', MT: 'MLT', CH: 'CHE', LI: 'LIE', AT: 'AUT' },
	...{ CZ: 'CZE', SK: 'SVK', HU: 'HUN', SI: 'SVN', HR: 'HRV', RO: 'ROU', BG: 'BGR', GR: 'GRC', CY: 'CYP' },
	...{ UA: 'UKR', MD: 'MDA', US: 'USA', CA: 'CAN' }
};

export function countryTerm(code: string): AuthorityTerm[] {
	const table = COUNTRIES[code];

	return table === undefined ? [] : [term('country', table, countryName(code, 'en'), `${DCT}Location`)];
}
