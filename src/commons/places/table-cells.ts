// The cells of one line of a table: divided by tabs, semicolons or commas, in quotes where they hold what divides.
export type Divider = '\t' | ';' | ',';

/** What divides the first line into most cells. */
export function dividerOf(header: string): Divider {
	const count = (divider: Divider) => header.split(divider).length;
	const dividers: Divider[] = ['\t', ';', ','];

	return dividers.reduce((best, divider) => (count(divider) > count(best) ? divider : best));
}

/** Null where a quote is opened and not closed. A tab-separated line has no quotes. */
export function cellsOf(line: string, divider: Divider): string[] | null {
	if (divider === '\t') return line.split('\t');
	const cells: string[] = [];
	let rest: string | null = line;
	while (rest !== null) {
		const cell = nextCell(rest, divider);
		if (!cell) return null;
		cells.push(cell.text);
		rest = cell.rest;
	}

	return cells;
}

/** `rest` is null behind the last cell. */
function nextCell(line: string, divider: Divider): { text: string; rest: string | null } | null {
	const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(line);
	if (!quoted && /^\s*"/.test(line)) return null;
	const length = quoted ? quoted[0].length : (line.split(divider, 1)[0] ?? '').length;
	const text = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : line.slice(0, length);
	if (length === line.length) return { text, rest: null };

	return line.startsWith(divider, length) ? { text, rest: line.slice(length + 1) } : null;
}
