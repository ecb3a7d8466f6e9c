// Why a search found a record: the line of its texts that has the most of the words, with those words marked.
import { fold, wordsIn } from './fold.ts';

export type FoundLine = { language: string; parts: readonly { text: string; marked: boolean }[] };
type Written = { language: string; text: string };

const SHORTEST_WORD = 3;
const LONGEST_LINE = 180;
const READ_CHARACTERS = 4000;
/** Endings change: words count as the same when they begin alike up to the last letters. */
const ENDING = 3;
const SHORTEST_STEM = 4;

/** Texts in the order in which they are read; null where none of the words stands in any of them. */
export function foundLine(asked: string, texts: readonly Written[]): FoundLine | null {
	const wanted = [...new Set(wordsIn(fold(asked)).filter((word) => word.length >= SHORTEST_WORD))];
	if (wanted.length === 0) return null;
	let best: (FoundLine & { met: number }) | null = null;
	for (const { language, text } of texts) {
		for (const line of linesOf(text.slice(0, READ_CHARACTERS))) {
			const parts = markedParts(line, wanted);
			const met = new Set(parts.flatMap(({ word }) => (word === null ? [] : [word]))).size;
			if (met > (best?.met ?? 0)) {
				best = {
					language,
					met,
					parts: parts.map((part) => ({ text: part.text, marked: part.word !== null }))
				};
			}
			if (best?.met === wanted.length) return shortened(best);
		}
	}

	return best && shortened(best);
}

function linesOf(text: string): string[] {
	return text.split(/(?<=[.!?…])\s+|\n+/u).filter((line) => line.trim() !== '');
}

type MarkedPart = { text: string; word: string | null };

function markedParts(line: string, wanted: readonly string[]): MarkedPart[] {
	const parts: MarkedPart[] = [];
	let rest = 0;
	for (const found of line.matchAll(/[\p{L}\p{N}]+/gu)) {
		const folded = fold(found[0]);
		const word = wanted.find((candidate) => isSameWord(candidate, folded));
		if (word === undefined) continue;
		if (found.index > rest) parts.push({ text: line.slice(rest, found.index), word: null });
		parts.push({ text: found[0], word });
		rest = found.index + found[0].length;
	}
	if (rest < line.length) parts.push({ text: line.slice(rest), word: null });

	return parts;
}

function isSameWord(asked: string, read: string): boolean {
	if (read === asked || (read.startsWith(asked) && asked.length >= SHORTEST_STEM)) return true;
	const stem = Math.max(SHORTEST_STEM, asked.length - ENDING);

	return asked.length > stem && read.length <= asked.length + ENDING && read.startsWith(asked.slice(0, stem));
}

/** Keeps the first marked word in sight. */
function shortened({ language, parts }: FoundLine): FoundLine {
	const first = parts.findIndex(({ marked }) => marked);
	const before = parts
		.slice(0, first)
		.map((part) => part.text)
		.join('');
	const kept: { text: string; marked: boolean }[] = [];
	if (before !== '') kept.push({ text: beginning(before), marked: false });
	let room = LONGEST_LINE - (kept[0]?.text.length ?? 0);
	for (const { text, marked } of parts.slice(first)) {
		if (room <= 0) break;
		const fits = marked || text.length <= room;
		kept.push({ text: fits ? text : `${cut(text, room)} …`, marked });
		room -= text.length;
	}

	return { language, parts: kept };
}

function beginning(before: string): string {
	const most = LONGEST_LINE / 2;
	if (before.length <= most) return before;
	const from = before.indexOf(' ', before.length - most);

	return `… ${before.slice(from < 0 ? before.length - most : from + 1).toWellFormed()}`;
}

function cut(text: string, room: number): string {
	const space = text.lastIndexOf(' ', room);

	return text.slice(0, space > 0 ? space : room).toWellFormed();
}
