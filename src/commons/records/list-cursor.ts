// Where a list goes on: opaque to others, bound to the list, order, words and filters it was made for.
import { sortOf, listFilters, type ListAsked } from './list-asked.ts';

export type CursorKeys = readonly (string | number)[];

const FORMAT = 1;
const LONGEST = 1000;

export function encodeListCursor(kind: string, asked: ListAsked, keys: CursorKeys): string {
	const json = JSON.stringify([FORMAT, kind, sortOf(asked), fingerprint(asked), ...keys]);

	return btoa(encodeURIComponent(json)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The keys of the last item seen, or null where the cursor is none of ours or of another list or search. */
export function decodeListCursor(kind: string, asked: ListAsked): CursorKeys | null {
	const read = asked.cursor === undefined ? null : parsed(asked.cursor);
	if (read === null) return null;
	const [format, ofKind, sort, mark, ...keys] = read;
	const fits = format === FORMAT && ofKind === kind && sort === sortOf(asked) && mark === fingerprint(asked);

	// Decoding passes over signs that do not belong, so only what we would write ourselves counts.
	return fits && encodeListCursor(kind, asked, keys) === asked.cursor ? keys : null;
}

function parsed(cursor: string): (string | number)[] | null {
	if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
	try {
		const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
		const value: unknown = JSON.parse(decodeURIComponent(text));
		return Array.isArray(value) && value.every(isKey) ? value : null;
	} catch {
		return null;
	}
}

function isKey(value: unknown): value is string | number {
	return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

/** FNV-1a over words and filters: tells two searches apart, keeps nothing secret. */
function fingerprint({ text, filters }: ListAsked): number {
	const said = [text ?? '', ...listFilters.map((filter) => filters[filter] ?? '')].join('\u0000');
	let hash = 0x811c9dc5;
	for (let at = 0; at < said.length; at++) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);

	return hash >>> 0;
}
