// Addresses of the same answer with other filters: links instead of checkboxes, so that no script is needed.
import type { AnswerFilters } from '../answer.ts';

/** `change` replaces single filters; `undefined` takes one away. */
export function filterLink(address: string, filters: AnswerFilters, change: AnswerFilters): string {
	const { kind, country, language, without, besides } = { ...filters, ...change };
	const query = new URLSearchParams();
	if (kind) query.set('kind', kind);
	if (country) query.set('country', country);
	if (language) query.set('language', language);
	if (without && without.length > 0) query.set('without', without.join(','));
	if (besides) query.set('besides', besides);
	if (query.size === 0) return address;

	return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

export function leaveOut(address: string, filters: AnswerFilters, concept: string): string {
	return filterLink(address, filters, { without: [...new Set([...(filters.without ?? []), concept])] });
}

export function bringBack(address: string, filters: AnswerFilters, concept: string): string {
	return filterLink(address, filters, { without: (filters.without ?? []).filter((id) => id !== concept) });
}
