// Sparse rows over the buckets, and their products with dense blocks: the whole arithmetic of the training.
import { bucketCount, type TextBuckets } from '../../features.ts';

/** Row r holds the places starts[r] … starts[r + 1] of `buckets` and `values`. */
export type SparseRows = { count: number; starts: Uint32Array; buckets: Uint16Array; values: Float32Array };

/** A dense block, row by row. */
export type Dense = { height: number; width: number; values: Float32Array };

export type RowCollector = { add: (row: TextBuckets) => void; rows: () => SparseRows };

export function dense(height: number, width: number): Dense {
	return { height, width, values: new Float32Array(height * width) };
}

/** Grows by doubling, as nobody knows the seven million entries beforehand. */
export function collectRows(): RowCollector {
	let buckets = new Uint16Array(1024);
	let values = new Float32Array(1024);
	const starts = [0];
	let filled = 0;
	return {
		add(row) {
			if (filled + row.buckets.length > buckets.length) {
				const capacity = Math.max(buckets.length * 2, filled + row.buckets.length);
				buckets = grownBuckets(buckets, capacity);
				values = grownValues(values, capacity);
			}
			buckets.set(row.buckets, filled);
			values.set(row.weights, filled);
			filled += row.buckets.length;
			starts.push(filled);
		},
		rows: () => ({
			count: starts.length - 1,
			starts: Uint32Array.from(starts),
			buckets: buckets.slice(0, filled),
			values: values.slice(0, filled)
		})
	};
}

/** rows · block, one dense row per sparse row. */
export function times(rows: SparseRows, block: Dense): Dense {
	const { width, values: from } = block;
	const product = dense(rows.count, width);
	const sum = new Float64Array(width);
	for (let row = 0; row < rows.count; row++) {
		gatherRow(rows, row, from, sum);
		product.values.set(sum, row * width);
	}
	return product;
}

/** rowsᵀ · block, one dense row per bucket, without ever building the transpose. */
export function transposedTimes(rows: SparseRows, block: Dense): Dense {
	const { width } = block;
	const product = dense(bucketCount, width);
	const source = new Float64Array(width);
	for (let row = 0; row < rows.count; row++) {
		for (let place = 0; place < width; place++) source[place] = block.values[row * width + place] ?? 0;
		scatterRow(rows, row, source, product.values);
	}
	return product;
}

/** sum = (one sparse row) · block. */
export function gatherRow(rows: SparseRows, row: number, block: Float32Array, sum: Float64Array): void {
	const width = sum.length;
	const end = rows.starts[row + 1] ?? 0;
	sum.fill(0);
	for (let entry = rows.starts[row] ?? 0; entry < end; entry++) {
		const value = rows.values[entry] ?? 0;
		const base = (rows.buckets[entry] ?? 0) * width;
		for (let place = 0; place < width; place++)
			sum[place] = (sum[place] ?? 0) + value * (block[base + place] ?? 0);
	}
}

/** block += (one sparse row)ᵀ · source. */
export function scatterRow(rows: SparseRows, row: number, source: Float64Array, block: Float32Array): void {
	const width = source.length;
	const end = rows.starts[row + 1] ?? 0;
	for (let entry = rows.starts[row] ?? 0; entry < end; entry++) {
		const value = rows.values[entry] ?? 0;
		const base = (rows.buckets[entry] ?? 0) * width;
		for (let place = 0; place < width; place++)
			block[base + place] = (block[base + place] ?? 0) + value * (source[place] ?? 0);
	}
}

/** The same rows in units of length 1 after weighting every bucket; buckets without weight fall out. */
export function weightedUnitRows(rows: SparseRows, bucketWeights: Float32Array): SparseRows {
	const collector = collectRows();
	for (let row = 0; row < rows.count; row++) collector.add(weightedUnit(rowOf(rows, row), bucketWeights));
	return collector.rows();
}

export function rowOf(rows: SparseRows, row: number): TextBuckets {
	const start = rows.starts[row] ?? 0;
	const end = rows.starts[row + 1] ?? 0;
	return { buckets: rows.buckets.subarray(start, end), weights: rows.values.subarray(start, end) };
}

export function weightedUnit({ buckets, weights }: TextBuckets, bucketWeights: Float32Array): TextBuckets {
	const weighted = weights.map((weight, place) => weight * (bucketWeights[buckets[place] ?? 0] ?? 0));
	const length = Math.sqrt(weighted.reduce((sum, weight) => sum + weight * weight, 0));
	const kept = [...weighted.keys()].filter((place) => (weighted[place] ?? 0) > 0);
	return {
		buckets: Uint16Array.from(kept, (place) => buckets[place] ?? 0),
		weights: Float32Array.from(kept, (place) => (weighted[place] ?? 0) / length)
	};
}

function grownBuckets(small: Uint16Array<ArrayBuffer>, capacity: number): Uint16Array<ArrayBuffer> {
	const large = new Uint16Array(capacity);
	large.set(small);
	return large;
}

function grownValues(small: Float32Array<ArrayBuffer>, capacity: number): Float32Array<ArrayBuffer> {
	const large = new Float32Array(capacity);
	large.set(small);
	return large;
}
