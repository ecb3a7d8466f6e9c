// Reads a table or JSON Lines of places piece by piece: each line as fields by column, or why it is none.
import { createReadStream } from 'node:fs';
import { cellsOf, dividerOf, type Divider } from '../table-cells.ts';

type Read = { fields: Record<string, unknown> } | { refused: string };
export type ReadLine = { number: number } & Read;
type Columns = { names: readonly string[]; divider: Divider };

const LINE_LIMIT = 65_536;
const CHUNK_BYTES = 256 * 1024;
export const NEEDED_COLUMNS = ['name', 'country', 'lon', 'lat'];

const TOO_LONG = { refused: `the line is longer than ${LINE_LIMIT} characters` };

export class NoColumns extends Error {
	override readonly name = 'NoColumns';
}

/** The first line says what kind of file it is: JSON, or the names of the columns; without these `NoColumns` is thrown. */
export async function* readPlaceLines(file: string): AsyncGenerator<ReadLine> {
	let read: ((text: string) => Read) | null = null;
	for await (const { number, text } of textLines(file)) {
		if (read === null) {
			const columns = isJson(text) ? null : columnsOf(text);
			read = columns ? (line) => rowOf(line, columns) : objectOf;
			if (columns) continue;
		}
		// A JSON array with an object on each line is as good as JSON Lines.
		if (read === objectOf && isBracket(text)) continue;
		yield { number, ...(text === null ? TOO_LONG : checked(text, read)) };
	}
	if (read === null) throw new NoColumns();
}

function isJson(text: string | null): boolean {
	return isBracket(text) || text?.startsWith('{') === true;
}

function isBracket(text: string | null): boolean {
	return text === '[' || text === ']';
}

function checked(text: string, read: (text: string) => Read): Read {
	return text.includes('\ufffd') ? { refused: 'the line is not UTF-8' } : read(text);
}

/** Of a line over the limit only the beginning is kept; empty lines are counted and passed over. */
async function* textLines(file: string): AsyncGenerator<{ number: number; text: string | null }> {
	let rest = '';
	let number = 0;
	const line = (text: string) => ({ number: ++number, text: text.length > LINE_LIMIT ? null : text.trim() });
	const chunks: AsyncIterable<string> = createReadStream(file, {
		encoding: 'utf8',
		highWaterMark: CHUNK_BYTES
	});
	for await (const chunk of chunks) {
		// Spreadsheets write a byte order mark first.
		const lines = (rest + (number === 0 && rest === '' ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n');
		rest = (lines.pop() ?? '').slice(0, LINE_LIMIT + 1);
		for (const text of lines) {
			const found = line(text);
			if (found.text !== '') yield found;
		}
	}
	const last = line(rest);
	if (last.text !== '') yield last;
}

function columnsOf(header: string | null): Columns {
	const divider = dividerOf(header ?? '');
	const names = (cellsOf(header ?? '', divider) ?? []).map((name) => name.trim().toLowerCase());
	if (!NEEDED_COLUMNS.every((name) => names.includes(name))) throw new NoColumns();

	return { names, divider };
}

function rowOf(text: string, { names, divider }: Columns): Read {
	const cells = cellsOf(text, divider);
	if (!cells) return { refused: 'a quote is not closed' };
	if (cells.length > names.length) return { refused: 'the line has more cells than there are columns' };

	return { fields: Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell.trim()])) };
}

function objectOf(text: string): Read {
	try {
		const value: unknown = JSON.parse(text.replace(/,$/, ''));
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { fields: { ...value } };
	} catch {
		// Falls through to the sentence below.
	}

	return { refused: 'the line is not a JSON object' };
}
