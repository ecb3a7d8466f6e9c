// The files of the model in data/language: where they lie, what they hold, how they are read and written.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { bucketCount, gramBucketCount } from '../features.ts';
import { packNibbles, unpackNibbles } from './nibbles.ts';

/** Row r is scales[r] × values[r · width …]. */
export type QuantisedRows = { width: number; scales: Float32Array; values: Int8Array };

/** Unit vectors in int4 without a scale (only their direction counts), each with its eight-digit CPV code. */
export type CodedVectors = { width: number; codes: Uint32Array; values: Int8Array };

export type LanguageIdentification = { languages: string[]; step: number; logProbabilities: Uint8Array };

export const modelFileNames = {
	card: 'model.json',
	encoder: 'encoder.bin',
	bucketWeights: 'bucket-weights.bin',
	divisions: 'cpv-divisions.bin',
	labels: 'cpv-labels.bin',
	notices: 'cpv-notices.bin',
	languages: 'language-id.bin'
} as const;

const ModelCard = v.looseObject({
	format: v.literal(1),
	trained: v.string(),
	seed: v.number(),
	dimensions: v.number(),
	divisions: v.array(v.string()),
	bucketWeightStep: v.number(),
	languages: v.array(v.string()),
	logProbabilityStep: v.number(),
	encoderRows: v.object({ rows: v.number(), entries: v.number(), concepts: v.number() })
});

export type ModelCard = v.InferOutput<typeof ModelCard>;

const HOME = join('data', 'language');

/** TALKA_MODEL_DIR, or data/language in a folder above the working directory or above this file (source or build alike). */
export function modelFolder(): string {
	const told = process.env.TALKA_MODEL_DIR;
	if (told) return resolve(told);

	const found = homeAbove(process.cwd()) ?? homeAbove(import.meta.dirname);
	if (!found)
		throw new Error(
			`No language model: no ${HOME} with ${modelFileNames.card} above ${process.cwd()}. Run npm run language:train.`
		);
	return found;
}

export function readCard(folder: string): ModelCard {
	return v.parse(ModelCard, JSON.parse(readFileSync(join(folder, modelFileNames.card), 'utf8')));
}

export function readQuantisedRows(path: string, width: number): QuantisedRows {
	const bytes = readBytes(path, bucketCount * 4 + (bucketCount * width) / 2);
	const scales = new Float32Array(bytes.buffer, 0, bucketCount);
	return { width, scales, values: unpackNibbles(bytes.subarray(bucketCount * 4), bucketCount * width) };
}

export function quantisedRowsFile({ scales, values }: QuantisedRows): Uint8Array[] {
	return [bytesOf(scales), packNibbles(values)];
}

export function readCodedVectors(path: string, width: number): CodedVectors {
	const bytes = readBytes(path);
	const count = bytes.length / (4 + width / 2);
	const codes = new Uint32Array(bytes.buffer, 0, count);
	return { width, codes, values: unpackNibbles(bytes.subarray(count * 4), count * width) };
}

export function codedVectorsFile({ codes, values }: CodedVectors): Uint8Array[] {
	return [bytesOf(codes), packNibbles(values)];
}

export function readBucketWeights(path: string, step: number): Float32Array {
	return Float32Array.from(readBytes(path, bucketCount), (byte) => byte * step);
}

export function readLanguageIdentification(
	path: string,
	{ languages, logProbabilityStep: step }: ModelCard
): LanguageIdentification {
	return { languages, step, logProbabilities: readBytes(path, languages.length * gramBucketCount) };
}

// A copy, since a Buffer may lie at an odd place of a shared pool, where no Float32Array can start.
function readBytes(path: string, expected?: number): Uint8Array<ArrayBuffer> {
	const bytes = Uint8Array.from(readFileSync(path));
	if (expected !== undefined && bytes.length !== expected)
		throw new Error(`${path} has ${bytes.length} bytes instead of ${expected}`);
	return bytes;
}

function bytesOf(values: Float32Array | Uint32Array): Uint8Array {
	return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function homeAbove(start: string): string | undefined {
	for (let folder = start; ; folder = dirname(folder)) {
		if (existsSync(join(folder, HOME, modelFileNames.card))) return join(folder, HOME);
		if (folder === dirname(folder)) return undefined;
	}
}
