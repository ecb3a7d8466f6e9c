// The notices a language benchmark measures on: 40 in many languages, and all others as a crowd to be lost in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Wording = { title: string; description: string };

export type ParallelNotice = { id: string; texts: Partial<Record<string, Wording>> };

export type Notice = Wording & { id: string; lang: string; cpv_main: string };

const LONGEST_TEXT_UNITS = 1500;

export function fullText({ title, description }: Wording): string {
	return `${title} ${description}`.slice(0, LONGEST_TEXT_UNITS);
}

export function parallelNotices(dataFolder: string): ParallelNotice[] {
	return jsonLines<ParallelNotice>(join(dataFolder, 'notices/ted_parallel.jsonl'));
}

/** All other notices: the forty are taken out in every language. */
export function otherNotices(dataFolder: string): Notice[] {
	const measured = new Set(parallelNotices(dataFolder).map(({ id }) => id));
	return jsonLines<Notice>(join(dataFolder, 'notices/ted_notices.jsonl')).filter(
		({ id }) => !measured.has(id)
	);
}

function jsonLines<Line>(path: string): Line[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line);
}
