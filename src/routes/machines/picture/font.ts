// What a TrueType file says about its letters: which there are and how wide each is. The drawing library measures nothing.
// cspell:ignore hhea hmtx cmap
const PLATFORM_UNICODE = 3;
const ENCODING_FULL = 10;
const FORMAT_GROUPS = 12;

export type Font = {
	/** False where the font has no letter for it: nothing would be drawn. */
	has: (sign: string) => boolean;
	/** Width at a size of 1. Pairs that move closer are not counted, so the line is never wider than said. */
	width: (text: string) => number;
};

export function readFont(file: Buffer): Font {
	const table = tablesOf(file);
	const unitsPerEm = file.readUInt16BE(table('head') + 18);
	const widths = widthsOf(file, table('hhea'), table('hmtx'));
	const glyphs = glyphsOf(file, table('cmap'));
	const glyphOf = (sign: string) => glyphs.get(sign.codePointAt(0) ?? 0) ?? 0;

	return {
		has: (sign) => glyphOf(sign) !== 0,
		width: (text) =>
			Array.from(text.normalize('NFC')).reduce((sum, sign) => sum + widths(glyphOf(sign)), 0) / unitsPerEm
	};
}

function tablesOf(file: Buffer): (name: string) => number {
	const places = new Map<string, number>();
	for (let at = 0; at < file.readUInt16BE(4); at++) {
		const record = 12 + at * 16;
		places.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8));
	}

	return (name) => {
		const place = places.get(name);
		if (place === undefined) throw new Error(`The font has no table ${name}.`);
		return place;
	};
}

/** The last width counts for all further letters. */
function widthsOf(file: Buffer, hhea: number, hmtx: number): (glyph: number) => number {
	const count = file.readUInt16BE(hhea + 34);

	return (glyph) => file.readUInt16BE(hmtx + Math.min(glyph, count - 1) * 4);
}

/** From a sign to the number of its letter, from the table that knows all of Unicode. */
function glyphsOf(file: Buffer, cmap: number): Map<number, number> {
	const glyphs = new Map<number, number>();
	for (let at = 0; at < file.readUInt16BE(cmap + 2); at++) {
		const record = cmap + 4 + at * 8;
		const start = cmap + file.readUInt32BE(record + 4);
		const isFull =
			file.readUInt16BE(record) === PLATFORM_UNICODE && file.readUInt16BE(record + 2) === ENCODING_FULL;
		if (isFull && file.readUInt16BE(start) === FORMAT_GROUPS) readGroups(file, start, glyphs);
	}

	return glyphs;
}

function readGroups(file: Buffer, start: number, glyphs: Map<number, number>): void {
	for (let group = 0; group < file.readUInt32BE(start + 12); group++) {
		const at = start + 16 + group * 12;
		const first = file.readUInt32BE(at);
		const last = file.readUInt32BE(at + 4);
		const glyph = file.readUInt32BE(at + 8);
		for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
	}
}
