// Procurement notices (TED and eForms) as needs: what a public body asked the market for.
import { asList, asText, type LineMapping } from '#commons/records';

export const fromNotice: LineMapping = (line) => {
	const country = asText(line['country']);
	const buyer = asText(line['buyer']);

	return {
		id: asText(line['id']),
		title: textsOf(line, 'title'),
		description: textsOf(line, 'description'),
		// Notices in many languages name the one they were written in.
		language: languageOf(line['lang'] ?? line['original']) || null,
		country,
		region: asList(line['nuts'])[0] ?? null,
		cpv: [asText(line['cpv_main']), ...asList(line['cpv_all'])].filter((code) => /^\d{8}/.test(code)),
		organisation: buyer === '' ? null : { name: buyer.slice(0, 300), country },
		source: { name: asText(line['source']) || 'TED', licence: 'CC-BY-4.0' }
	};
};

/** Some notices carry all their languages in `texts`; the others one, named by `lang`. */
function textsOf(
	line: Readonly<Record<string, unknown>>,
	field: 'title' | 'description'
): string | Record<string, string> {
	const texts = line['texts'];
	const alone = asText(line[field]);
	if (typeof texts !== 'object' || texts === null) return alone;
	const byLanguage = Object.entries(texts).map(([language, text]: [string, unknown]): [string, string] => {
		const value: unknown = typeof text === 'object' && text !== null ? Reflect.get(text, field) : null;
		return [languageOf(language), asText(value)];
	});
	const filled = Object.fromEntries(byLanguage.filter(([, text]) => text !== ''));

	return Object.keys(filled).length > 0 ? filled : alone;
}

/** Norwegian notices say "no"; what is not a two-letter code is left for the check to refuse. */
function languageOf(code: unknown): string {
	const text = asText(code).toLowerCase();

	return text === 'no' ? 'nb' : text;
}
