// Pages of a list: newest first, continued from the position of the last item seen.
import { decodeCursor, encodeCursor } from '#platform/server/db';

export const PAGE_LIMIT = 100;

export type PageRequest = { cursor?: string | undefined; limit?: number | undefined };
export type Page<Item> = { items: readonly Item[]; next: string | null };

/** Asks for one more than shown, so that the last page knows that it is the last. */
export async function pageOf<Item extends { position: number }>(
	request: PageRequest,
	list: (before: number | null, count: number) => Promise<readonly Item[]>
): Promise<Page<Item>> {
	const limit = request.limit ?? 20;
	const before = request.cursor === undefined ? null : decodeCursor(request.cursor);
	const found = await list(before, limit + 1);
	const items = found.slice(0, limit);
	const last = items.at(-1);

	return { items, next: found.length > limit && last ? encodeCursor(last.position) : null };
}
