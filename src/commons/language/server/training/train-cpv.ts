// Trains the CPV classifier: divisions by ridge regression on the bare buckets, deeper codes by labels and notices as vectors.
import { join } from 'node:path';
import { textBuckets } from '../../features.ts';
import { unitVector } from '../encode.ts';
import type { CodedVectors, QuantisedRows } from '../model-files.ts';
import { NIBBLE_LIMIT } from '../nibbles.ts';
import { CPV_TABLE, labelWithParent, TABLE_LANGUAGES } from './concepts.ts';
import type { Notice } from './notices.ts';
import type { Pace } from './pace.ts';
import { quantisedRows } from './quantise.ts';
import { ridge } from './ridge.ts';
import { collectRows, dense, weightedUnit, type Dense } from './sparse.ts';
import { readTable, type TableRow } from './tables.ts';

export type TrainedCpv = {
	divisionCodes: string[];
	divisions: QuantisedRows;
	labels: CodedVectors;
	notices: CodedVectors;
};

export type CpvMaterial = {
	dataFolder: string;
	notices: Notice[];
	encoder: QuantisedRows;
	bucketWeights: Float32Array;
};

const PENALTY = 0.5;
const ITERATIONS = 12;
/** Labels must not outweigh notices: at a tenth each they already did. */
const LABEL_WEIGHT = 0.01;
const DIVISION_DIGITS = 2;
/** Irish cells repeat the English ones. */
const NOT_LANGUAGES = new Set(['code', 'parent', 'level', 'ga']);

export async function trainCpv(material: CpvMaterial, pace: Pace): Promise<TrainedCpv> {
	const table = readTable(join(material.dataFolder, CPV_TABLE));
	const divisionCodes = [...new Set(table.map(divisionOf))].sort();
	const coded = material.notices.filter(({ code }) => divisionCodes.includes(code.slice(0, DIVISION_DIGITS)));
	const divisions = await ridge(
		divisionProblem({ ...material, notices: coded }, table, divisionCodes),
		pace('learning divisions', 0.75, 0.9)
	);
	return {
		divisionCodes,
		divisions: quantisedRows(weighted(divisions, material.bucketWeights)),
		labels: await labelVectors(material.encoder, table, pace),
		notices: codedVectors(
			coded.map(({ text, code }) => ({ code, vector: unitVector(material.encoder, text) })),
			material.encoder.width
		)
	};
}

function divisionProblem(
	{ notices, bucketWeights }: CpvMaterial,
	table: TableRow[],
	divisionCodes: string[]
) {
	const collector = collectRows();
	const targetOf: number[] = [];
	const weightOf: number[] = [];
	const add = (text: string, division: string, weight: number): void => {
		collector.add(weightedUnit(textBuckets(text), bucketWeights));
		targetOf.push(divisionCodes.indexOf(division));
		weightOf.push(weight);
	};
	for (const { text, code } of notices) add(text, code.slice(0, DIVISION_DIGITS), 1);
	const rowsByCode = byCode(table);
	for (const row of table) {
		for (const language of row.keys()) {
			if (!NOT_LANGUAGES.has(language))
				add(labelWithParent(row, rowsByCode, language), divisionOf(row), LABEL_WEIGHT);
		}
	}
	return {
		rows: collector.rows(),
		targets: oneHot(divisionCodes.length),
		targetOf: Uint32Array.from(targetOf),
		weightOf: Float32Array.from(weightOf),
		penalty: PENALTY,
		iterations: ITERATIONS
	};
}

/** A label's vector is the direction in which its languages agree. */
async function labelVectors(encoder: QuantisedRows, table: TableRow[], pace: Pace): Promise<CodedVectors> {
	const tick = pace('placing labels', 0.9, 0.96);
	const rowsByCode = byCode(table);
	const vectors: { code: string; vector: Float32Array }[] = [];
	for (const row of table) {
		const vector = new Float32Array(encoder.width);
		for (const language of TABLE_LANGUAGES) {
			unitVector(encoder, labelWithParent(row, rowsByCode, language)).forEach(
				(value, place) => (vector[place] = (vector[place] ?? 0) + value)
			);
		}
		vectors.push({ code: row.get('code') ?? '', vector });
		if (vectors.length % 500 === 0) await tick(vectors.length / table.length);
	}
	return codedVectors(vectors, encoder.width);
}

function codedVectors(vectors: { code: string; vector: Float32Array }[], width: number): CodedVectors {
	const values = new Int8Array(vectors.length * width);
	vectors.forEach(({ vector }, number) => {
		const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
		vector.forEach(
			(value, place) =>
				(values[number * width + place] = largest > 0 ? Math.round((value / largest) * NIBBLE_LIMIT) : 0)
		);
	});
	return { width, codes: Uint32Array.from(vectors, ({ code }) => Number(code)), values };
}

function divisionOf(row: TableRow): string {
	return (row.get('code') ?? '').slice(0, DIVISION_DIGITS);
}

function byCode(table: TableRow[]): Map<string, TableRow> {
	return new Map(table.map((row) => [row.get('code') ?? '', row]));
}

function oneHot(size: number): Dense {
	const targets = dense(size, size);
	for (let place = 0; place < size; place++) targets.values[place * size + place] = 1;
	return targets;
}

function weighted(block: Dense, weights: Float32Array): Dense {
	return {
		...block,
		values: block.values.map((value, place) => value * (weights[Math.floor(place / block.width)] ?? 0))
	};
}
