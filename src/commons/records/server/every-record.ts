// Goes through a whole list page by page, oldest last, so that an export of any size needs little memory.
const PAGE = 500;

export async function* everyRecord<R extends { position: number }>(
	list: (before: number | null, count: number) => Promise<readonly R[]>
): AsyncGenerator<readonly R[]> {
	let before: number | null = null;
	for (;;) {
		const page: readonly R[] = await list(before, PAGE);
		const last = page.at(-1);
		if (!last) return;
		yield page;
		before = last.position;
	}
}
