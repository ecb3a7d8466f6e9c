// Room in typed columns: numbers by row take a few bytes each, where an object takes hundreds.

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const SMALLEST = 64;

/** The same column, or a copy half as large again where `length` does not fit: adding one by one stays linear. */
export function withRoom<Column extends Numbers>(column: Column, length: number): Column {
	if (length <= column.length) return column;
	const larger = madeLike(column, Math.max(SMALLEST, length, Math.ceil(column.length * 1.5)));
	larger.set(column);

	return larger;
}

function madeLike<Column extends Numbers>(column: Column, length: number): Column {
	return new (column.constructor as new (length: number) => Column)(length);
}
