// publiccode.yml files (read to JSON) as solutions: public software with its descriptions in several languages.
import { asList, asText, asWebAddress, type LineMapping } from '#commons/records';

/** Development states of the publiccode standard on the TRL scale; a rule of thumb, used only where nothing better is known. */
const TRL: ReadonlyMap<string, number> = new Map([
	['concept', 3],
	['development', 5],
	['beta', 7],
	['stable', 9],
	['obsolete', 9]
]);

export const fromPubliccode: LineMapping = (line) => {
	const name = asText(line['name']);
	const described = descriptionsOf(line['descriptions']);
	const owner = asText(line['owner']);

	return {
		id: asText(line['repo']),
		title: Object.fromEntries(described.map(([language, texts]) => [language, titleOf(name, texts)])),
		description: Object.fromEntries(described.map(([language, texts]) => [language, bodyOf(name, texts)])),
		themes: asList(line['categories']),
		trl: TRL.get(asText(line['status'])) ?? null,
		licence: asText(line['licence']) || null,
		url: asWebAddress(line['url']),
		organisation: owner === '' ? null : { name: owner.slice(0, 300), country: null },
		source: {
			name: 'publiccode.yml',
			url: asWebAddress(line['url']),
			licence: asText(line['licence']) || null
		}
	};
};

type Texts = Readonly<Record<string, unknown>>;

/** Languages may be written with a region ("nb-NO"); the first two letters are what Talka keeps. */
function descriptionsOf(value: unknown): [string, Texts][] {
	if (typeof value !== 'object' || value === null) return [];

	return Object.entries(value).map(([language, texts]: [string, unknown]) => [
		language.slice(0, 2).toLowerCase(),
		typeof texts === 'object' && texts !== null ? { ...texts } : {}
	]);
}

/** A short text that only begins the long one adds nothing to the name; alone it is the description. */
function titleOf(name: string, texts: Texts): string {
	const local = asText(texts['localisedName']) || name;
	const short = asText(texts['shortDescription']);
	const more = longOf(texts);
	const isSaid = short === '' || short === local || more === '' || more.startsWith(short);

	return (isSaid ? local : `${local}: ${short}`).slice(0, 300);
}

function bodyOf(name: string, texts: Texts): string {
	const short = asText(texts['shortDescription']);
	const alone = short === (asText(texts['localisedName']) || name) ? '' : short;

	return longOf(texts) || alone;
}

function longOf(texts: Texts): string {
	return [asText(texts['longDescription']), ...asList(texts['features'])]
		.filter((text) => text !== '')
		.join('\n');
}
