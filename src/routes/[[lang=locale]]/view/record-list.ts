// Loads the page of a list of records by its address: what was asked, the records as lines, and everything around them.
import {
	readListAsked,
	type ListAsked,
	type ListOffer,
	type ListPage,
	type RecordCore,
	type RecordKind,
	type SearchHelp
} from '#commons/records';
import type { Locale } from '#platform/i18n';
import { listMap, type ListMap } from './list-map.ts';
import { listView, type ListView } from './list-page.ts';
import { recordLines, type RecordLine } from './record-line.ts';
import { searchHelp } from './search-help.ts';

export type AskedList = { url: URL; kind: RecordKind; offer: ListOffer; locale: Locale };
export type ReadList = (
	asked: ListAsked,
	help: SearchHelp
) => Promise<ListPage<RecordCore & { state: string }>>;

export async function recordList(
	{ url, kind, offer, locale }: AskedList,
	list: ReadList
): Promise<{ lines: RecordLine[]; view: ListView; map: ListMap | null }> {
	const reading = readListAsked(url.searchParams, offer);
	const page = await list(reading.asked, searchHelp(kind, reading.asked, locale));
	const lines = await recordLines(page.items, kind, locale, reading.asked.text);
	const map = await mapOf(page.items, lines);

	return { lines, map, view: listView({ kind, offer, locale }, reading, page) };
}

function mapOf(records: readonly RecordCore[], lines: readonly RecordLine[]): Promise<ListMap | null> {
	const items = records.flatMap((place, at) => {
		const line = lines[at];
		return line ? [{ kind: line.kind, title: line.title.text, where: line.where, place }] : [];
	});

	return listMap(items);
}
