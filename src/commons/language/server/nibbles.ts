// Whole numbers from −7 to 7, two in a byte: the even place in the low half, each raised by 8.

export const NIBBLE_LIMIT = 7;

export function packNibbles(values: Int8Array): Uint8Array<ArrayBuffer> {
	const packed = new Uint8Array(Math.ceil(values.length / 2));
	for (let place = 0; place < packed.length; place++) {
		packed[place] = ((values[2 * place] ?? 0) + 8) | (((values[2 * place + 1] ?? 0) + 8) << 4);
	}
	return packed;
}

export function unpackNibbles(packed: Uint8Array, count: number): Int8Array {
	const values = new Int8Array(count);
	for (let place = 0; place < count; place++) {
		const both = packed[place >> 1] ?? 0;
		values[place] = (place & 1 ? both >> 4 : both & 15) - 8;
	}
	return values;
}
