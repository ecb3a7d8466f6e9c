// Paging of a list by address: `?after=CURSOR` continues where the last page ended.
const PAGE_SIZE = 20;
const LONGEST_CURSOR = 100;

export function listRequest(url: URL): { cursor: string | undefined; limit: number } {
	return { cursor: url.searchParams.get('after')?.slice(0, LONGEST_CURSOR) || undefined, limit: PAGE_SIZE };
}

export type ListSteps = { first: string | null; next: string | null };

export function listSteps(url: URL, next: string | null): ListSteps {
	const here = url.searchParams.has('after');

	return {
		first: here ? url.pathname : null,
		next: next ? `${url.pathname}?${new URLSearchParams({ after: next })}` : null
	};
}
