// Opaque paging cursors: the position of the last item that was seen.
export type Cursor = number;

export function encodeCursor(position: Cursor): string {
	return Buffer.from(String(position)).toString('base64url');
}

/** The position inside a cursor, or null when it is not one of ours. */
export function decodeCursor(cursor: string): Cursor | null {
	if (cursor.length > 40) return null;
	const text = Buffer.from(cursor, 'base64url').toString();
	const position = /^[0-9]{1,15}$/.test(text) ? Number(text) : null;

	// Decoding passes over signs that do not belong, so only what we would write ourselves counts.
	return position !== null && encodeCursor(position) === cursor ? position : null;
}
