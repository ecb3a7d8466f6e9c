// Reads real notices, leaving out those that are kept for measuring.
import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonLines } from './tables.ts';

/** A notice as training sees it: its wording and the code its buyer chose. */
export type Notice = { id: string; language: string; title: string; text: string; code: string };

const LONGEST_NOTICE_UNITS = 1500;

const StoredNotice = v.object({
	id: v.string(),
	lang: v.optional(v.nullable(v.string()), ''),
	title: v.optional(v.nullable(v.string()), ''),
	description: v.optional(v.nullable(v.string()), ''),
	cpv_main: v.optional(v.nullable(v.string()), '')
});

const Measured = v.object({ id: v.string() });

export function readNotices(dataFolder: string): Notice[] {
	const measuring = new Set(
		readJsonLines(join(dataFolder, 'notices/ted_parallel.jsonl')).map((line) => v.parse(Measured, line).id)
	);
	return readJsonLines(join(dataFolder, 'notices/ted_notices.jsonl'))
		.map((line) => notice(v.parse(StoredNotice, line)))
		.filter(({ id }) => !measuring.has(id));
}

function notice(stored: v.InferOutput<typeof StoredNotice>): Notice {
	const title = stored.title ?? '';
	const text = `${title} ${stored.description ?? ''}`.slice(0, LONGEST_NOTICE_UNITS);
	return { id: stored.id, language: stored.lang ?? '', title, text, code: stored.cpv_main ?? '' };
}
