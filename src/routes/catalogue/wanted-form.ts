// Which form of the catalogue an Accept header asks for.
import type { CatalogueForm } from './answer.ts';

const FORMS: Readonly<Record<string, CatalogueForm | 'page'>> = {
	'text/turtle': 'turtle',
	'application/x-turtle': 'turtle',
	'application/ld+json': 'json-ld',
	'application/json': 'json-ld',
	'text/html': 'page',
	'application/xhtml+xml': 'page'
};

/** The best of the forms there are; Turtle for whoever takes anything. */
export function wantedForm(accept: string | null): CatalogueForm | 'page' {
	const wishes = (accept ?? '')
		.slice(0, 1000)
		.toLowerCase()
		.split(',')
		.map((part) => {
			const [type = '', ...parameters] = part.split(';').map((text) => text.trim());
			const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
			return { form: FORMS[type], quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ quality }) => quality > 0)
		.toSorted((a, b) => b.quality - a.quality);

	return wishes.find(({ form }) => form !== undefined)?.form ?? 'turtle';
}
