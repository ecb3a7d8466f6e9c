// Trains the encoder: label rows of all sources → bucket weights → SVD → ridge refinement → int4.
import { bucketCount, textBuckets } from '../../features.ts';
import type { QuantisedRows } from '../model-files.ts';
import type { Concept } from './concept.ts';
import type { Notice } from './notices.ts';
import type { Pace } from './pace.ts';
import { quantisedRows } from './quantise.ts';
import { ridge } from './ridge.ts';
import {
	collectRows,
	dense,
	rowOf,
	times,
	weightedUnit,
	weightedUnitRows,
	type Dense,
	type SparseRows
} from './sparse.ts';
import { firstBucketVectors } from './truncated-svd.ts';

export type TrainedEncoder = {
	encoder: QuantisedRows;
	bucketWeights: BucketWeights;
	figures: { rows: number; entries: number; concepts: number };
};

/** Kept as one byte each; training reads the rounded weights too, so that use and training see the same. */
type BucketWeights = { bytes: Uint8Array; step: number; weights: Float32Array };

export type EncoderMaterial = { concepts: Concept[]; notices: Notice[]; dimensions: number; seed: number };

const NOTICE_COUNTS_AS = 5;
const PENALTY = 1;
const ITERATIONS = 8;

export async function trainEncoder(
	{ concepts, notices, dimensions, seed }: EncoderMaterial,
	pace: Pace
): Promise<TrainedEncoder> {
	await pace('reading words', 0, 0.1)(0);
	const { rows: counted, conceptOf } = labelRows(concepts);
	const bucketWeights = weighBuckets(counted, conceptOf, notices);
	const rows = weightedUnitRows(counted, bucketWeights.weights);
	const means = conceptMeans(rows, conceptOf, concepts.length);

	const start = await firstBucketVectors(means, dimensions, seed, pace('first vectors', 0.1, 0.35));
	const targets = unitRows(times(means, start));
	const problem = { rows, targets, targetOf: conceptOf, start, penalty: PENALTY, iterations: ITERATIONS };
	const refined = await ridge(problem, pace('refining', 0.35, 0.75));
	return {
		encoder: quantisedRows(weightedRows(refined, bucketWeights.weights)),
		bucketWeights,
		figures: { rows: rows.count, entries: rows.values.length, concepts: concepts.length }
	};
}

function labelRows(concepts: Concept[]): { rows: SparseRows; conceptOf: Uint32Array } {
	const collector = collectRows();
	const conceptOf: number[] = [];
	concepts.forEach((concept, number) => {
		for (const text of concept.values()) {
			collector.add(textBuckets(text));
			conceptOf.push(number);
		}
	});
	return { rows: collector.rows(), conceptOf: Uint32Array.from(conceptOf) };
}

function weighBuckets(labels: SparseRows, conceptOf: Uint32Array, notices: Notice[]): BucketWeights {
	const frequency = new Float64Array(bucketCount);
	const lastConcept = new Int32Array(bucketCount).fill(-1);
	for (let row = 0; row < labels.count; row++) {
		const concept = conceptOf[row] ?? 0;
		for (const bucket of rowOf(labels, row).buckets) {
			if (lastConcept[bucket] === concept) continue;
			lastConcept[bucket] = concept;
			frequency[bucket] = (frequency[bucket] ?? 0) + 1;
		}
	}
	for (const { text } of notices) {
		for (const bucket of textBuckets(text).buckets)
			frequency[bucket] = (frequency[bucket] ?? 0) + NOTICE_COUNTS_AS;
	}
	return rounded(frequency, (conceptOf.at(-1) ?? 0) + 1 + NOTICE_COUNTS_AS * notices.length);
}

// A bucket met once cannot connect anything; one met nearly everywhere says nothing.
function rounded(frequency: Float64Array, total: number): BucketWeights {
	const step = Math.fround(Math.log(total) / 255);
	const bytes = Uint8Array.from(frequency, (met) =>
		met < 2 ? 0 : Math.round(Math.max(0, Math.log(total / (1 + met))) / step)
	);
	return { bytes, step, weights: Float32Array.from(bytes, (byte) => byte * step) };
}

/** One unit row per concept: the sum of its languages. Rows of a concept lie together. */
function conceptMeans(rows: SparseRows, conceptOf: Uint32Array, concepts: number): SparseRows {
	const collector = collectRows();
	const sum = new Float32Array(bucketCount);
	const ones = new Float32Array(bucketCount).fill(1);
	let row = 0;
	for (let concept = 0; concept < concepts; concept++) {
		const met: number[] = [];
		for (; conceptOf[row] === concept; row++) addRow(rows, row, sum, met);
		const buckets = Uint16Array.from(met);
		collector.add(
			weightedUnit({ buckets, weights: Float32Array.from(met, (bucket) => sum[bucket] ?? 0) }, ones)
		);
		for (const bucket of met) sum[bucket] = 0;
	}
	return collector.rows();
}

function addRow(rows: SparseRows, row: number, sum: Float32Array, met: number[]): void {
	const { buckets, weights } = rowOf(rows, row);
	buckets.forEach((bucket, place) => {
		if (sum[bucket] === 0) met.push(bucket);
		sum[bucket] = (sum[bucket] ?? 0) + (weights[place] ?? 0);
	});
}

function unitRows(block: Dense): Dense {
	const result = dense(block.height, block.width);
	for (let row = 0; row < block.height; row++) {
		const values = block.values.subarray(row * block.width, (row + 1) * block.width);
		const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
		if (length > 0)
			result.values.set(
				values.map((value) => value / length),
				row * block.width
			);
	}
	return result;
}

function weightedRows(block: Dense, weights: Float32Array): Dense {
	return {
		...block,
		values: block.values.map((value, place) => value * (weights[Math.floor(place / block.width)] ?? 0))
	};
}
