// What is asked of the list of concepts, and its address.
import type { Locale } from '#platform/i18n';

export type ConceptAsked = { text: string; kind: string | null; area: string | null };

export function hrefOf({ text, kind, area }: ConceptAsked, locale: Locale): string {
	const query = new URLSearchParams();
	if (text !== '') query.set('q', text);
	if (kind !== null) query.set('kind', kind);
	if (area !== null) query.set('area', area);

	return `/${locale}/terms${query.size > 0 ? `?${query}` : ''}`;
}
