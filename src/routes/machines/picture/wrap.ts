// Breaks a title into lines by measured width: at spaces and hyphens, else at soft hyphens, else anywhere.
export type Measure = (text: string) => number;
type Room = { width: number; lines: number };

const SOFT_HYPHEN = '\u00AD';
const ELLIPSIS = '…';

/** No line is wider than the room and no word is lost but at the end, which then says so. */
export function wrapped(text: string, measure: Measure, room: Room): string[] {
	const fits = (line: string) => measure(line) <= room.width;
	const lines: string[] = [];
	let rest = text.replaceAll(/\s+/g, ' ').trim();
	while (rest !== '' && lines.length < room.lines) {
		const { line, after } = firstLine(rest, fits);
		lines.push(line);
		rest = after;
	}
	if (rest === '') return lines;
	const last = lines.pop();

	return last === undefined ? [] : [...lines, cut(last, fits)];
}

type Broken = { line: string; after: string };

function firstLine(text: string, fits: (line: string) => boolean): Broken {
	if (fits(plain(text))) return { line: plain(text), after: '' };
	let best: Broken | null = null;
	for (const { index, 0: sign } of text.matchAll(/[ \u00AD\u2010-]/g)) {
		const broken = brokenAt(text, index, sign);
		if (!fits(broken.line)) {
			// A soft hyphen takes room that the word going on would not, so one further may still fit.
			if (sign !== SOFT_HYPHEN) break;
			continue;
		}
		if (broken.line !== '') best = broken;
	}

	return best ?? letters(text, fits);
}

function brokenAt(text: string, index: number, sign: string): Broken {
	const before = plain(text.slice(0, index));
	const after = text.slice(index + 1).trimStart();
	if (sign === ' ') return { line: before.trimEnd(), after };

	return { line: `${before}${sign === SOFT_HYPHEN ? '-' : sign}`, after };
}

/** A word without a place to break: as many letters as fit, and at least one, so that it ends. */
function letters(text: string, fits: (line: string) => boolean): Broken {
	const all = Array.from(text);
	let count = 1;
	while (count < all.length && fits(plain(all.slice(0, count + 1).join('')))) count++;

	return { line: plain(all.slice(0, count).join('')), after: all.slice(count).join('') };
}

function cut(line: string, fits: (line: string) => boolean): string {
	const all = Array.from(line);
	let end = all.length;
	while (end > 1 && !fits(ended(all, end))) end--;

	return ended(all, end);
}

function ended(all: readonly string[], end: number): string {
	return `${all
		.slice(0, end)
		.join('')
		.replace(/[\s,.;:–-]+$/u, '')}${ELLIPSIS}`;
}

function plain(text: string): string {
	return text.replaceAll(SOFT_HYPHEN, '');
}
