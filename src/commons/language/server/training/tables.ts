// Reads the tables and JSON Lines that the model is trained from.
import { readFileSync } from 'node:fs';

/** A line of a table: column name → text, empty where the cell is. */
export type TableRow = Map<string, string>;

export function readTable(path: string): TableRow[] {
	const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
	const columns = head.trimEnd().split('\t');
	return lines.filter((line) => line.trim() !== '').map((line) => tableRow(columns, line));
}

export function readJsonLines(path: string): unknown[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
}

function tableRow(columns: string[], line: string): TableRow {
	const cells = line.replace(/\r$/, '').split('\t');
	return new Map(columns.map((column, place) => [column, (cells[place] ?? '').trim()]));
}
