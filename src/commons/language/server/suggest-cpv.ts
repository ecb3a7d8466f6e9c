// Suggests CPV codes for a text: a learned guess at the division, refined by the nearest labels and the nearest notices.
import { textBuckets } from '../features.ts';
import type { CpvSuggestion } from '../language-answers.ts';
import { codeText, cpvTree, type CpvLevel } from './cpv-tree.ts';
import { unitVector } from './encode.ts';
import type { LanguageModel } from './language-model.ts';
import type { CodedVectors } from './model-files.ts';

const LABEL_SHARE = 0.5;
const NEIGHBOUR_SHARE = 0.05;
const SMALLEST_SHARE = 0.01;
const NEIGHBOURS = 15;
const SHARPNESS = 12;
const LEAST_DIVISIONS = 5;
const SURE_PLACES = 4;

/** A group of codes with how well it fits; `code` is the best class of it. */
type Ranked = { group: string; division: string; code: string; score: number };

/** Groups and divisions, best first. The best division need not hold the best group. */
type Ranking = { groups: Ranked[]; divisions: string[] };

export function rankedCpv(model: LanguageModel, text: string, count: number): CpvSuggestion[] {
	const ranking = rank(model, text);
	const highest = ranking.groups[0]?.score ?? 0;
	const likelihood = (score: number): number => Math.exp(SHARPNESS * (score - highest));
	const total = ranking.groups.reduce((sum, { score }) => sum + likelihood(score), 0);
	return withEnoughDivisions(ranking, count).map(({ code, score }) => ({
		code,
		score: likelihood(score) / total
	}));
}

function rank(model: LanguageModel, text: string): Ranking {
	const { divisions, groups, classes, codeOfClass } = cpvTree(model.labels);
	const vector = unitVector(model.encoder, text);
	const closeness = cosines(model.labels, vector);
	const near = best(divisions, closeness);
	const divisionScores = divisionGuesses(model, text).map(
		(guess, place) => guess + LABEL_SHARE * (near[place] ?? 0)
	);
	const evidence = {
		closeness,
		neighbours: nearestNotices(model.notices, vector),
		divisions,
		divisionScores
	};
	const bestClasses = bestClassOfGroups(classes, deeperScores(classes, evidence));
	const groupScores = deeperScores(groups, evidence);
	const ranked = groups.prefixes.map((group, place): Ranked => {
		const shown = bestClasses.get(group) ?? group;
		return {
			group,
			division: divisionOf(group),
			code: codeOfClass.get(shown) ?? shown,
			score: groupScores[place] ?? 0
		};
	});
	const order = Array.from(divisionScores.keys()).sort(
		(a, b) => (divisionScores[b] ?? 0) - (divisionScores[a] ?? 0) || a - b
	);
	return { groups: ranked.sort(falling), divisions: order.map((place) => divisions.prefixes[place] ?? '') };
}

type Evidence = {
	closeness: Float32Array;
	neighbours: Neighbour[];
	divisions: CpvLevel;
	divisionScores: Float64Array;
};

type Neighbour = { code: string; share: number };

function deeperScores(
	level: CpvLevel,
	{ closeness, neighbours, divisions, divisionScores }: Evidence
): Float64Array {
	const near = best(level, closeness);
	const divisionPlaces = new Map(divisions.prefixes.map((prefix, place) => [prefix, place]));
	return Float64Array.from(level.prefixes, (prefix, place) => {
		const division = divisionScores[divisionPlaces.get(divisionOf(prefix)) ?? 0] ?? 0;
		const share = Math.log(shareUnder(prefix, neighbours) + SMALLEST_SHARE);
		return division + LABEL_SHARE * (near[place] ?? 0) + NEIGHBOUR_SHARE * share;
	});
}

function bestClassOfGroups({ prefixes }: CpvLevel, scores: Float64Array): Map<string, string> {
	const order = Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || b - a);
	return new Map(order.map((place) => [(prefixes[place] ?? '').slice(0, 3), prefixes[place] ?? '']));
}

function falling(a: Ranked, b: Ranked): number {
	return b.score - a.score || (a.group < b.group ? -1 : 1);
}

function divisionOf(prefix: string): string {
	return prefix.slice(0, 2);
}

/**
 * Many a main code is one a person would argue with, so several divisions are offered: the best groups first, then the best group
 * of the likeliest divisions not yet named, and only then more of the same.
 */
function withEnoughDivisions({ groups, divisions }: Ranking, count: number): Ranked[] {
	const chosen = new Set(groups.slice(0, Math.max(0, Math.min(SURE_PLACES, count - SURE_PLACES))));
	const named = new Set([...chosen].map(({ division }) => division));
	for (const division of divisions) {
		if (named.size >= Math.min(LEAST_DIVISIONS, count)) break;
		if (named.has(division)) continue;
		named.add(division);
		const group = groups.find((candidate) => candidate.division === division);
		if (group) chosen.add(group);
	}
	for (const group of groups) {
		if (chosen.size >= count) break;
		if (named.has(group.division)) chosen.add(group);
	}
	return [...chosen].sort(falling);
}

function divisionGuesses({ divisions, bucketWeights }: LanguageModel, text: string): Float64Array {
	const { width, scales, values } = divisions;
	const { buckets, weights } = textBuckets(text);
	const sum = new Float64Array(width);
	let squares = 0;
	for (let entry = 0; entry < buckets.length; entry++) {
		const bucket = buckets[entry] ?? 0;
		const weight = weights[entry] ?? 0;
		const factor = weight * (scales[bucket] ?? 0);
		squares += (weight * (bucketWeights[bucket] ?? 0)) ** 2;
		for (let place = 0; place < width; place++)
			sum[place] = (sum[place] ?? 0) + factor * (values[bucket * width + place] ?? 0);
	}
	return squares > 0 ? sum.map((value) => value / Math.sqrt(squares)) : sum;
}

const lengthsOf = new WeakMap<CodedVectors, Float32Array>();

/** Four sums side by side halve the time: this runs over 12,000 rows for every question. */
function cosines(vectors: CodedVectors, unit: Float32Array): Float32Array {
	const { width, values } = vectors;
	const lengths = lengthsOf.get(vectors) ?? rowLengths(vectors);
	lengthsOf.set(vectors, lengths);
	const result = new Float32Array(lengths.length);
	for (let row = 0, at = 0; row < result.length; row++) {
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		for (let place = 0; place < width; place += 4, at += 4) {
			a += product(values, at, unit, place);
			b += product(values, at + 1, unit, place + 1);
			c += product(values, at + 2, unit, place + 2);
			d += product(values, at + 3, unit, place + 3);
		}
		const length = lengths[row] ?? 0;
		result[row] = length > 0 ? (a + b + c + d) / length : 0;
	}
	return result;
}

function product(values: Int8Array, at: number, unit: Float32Array, place: number): number {
	return (values[at] ?? 0) * (unit[place] ?? 0);
}

function rowLengths({ width, codes, values }: CodedVectors): Float32Array {
	const lengths = new Float32Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		let squares = 0;
		for (let place = 0; place < width; place++) squares += (values[row * width + place] ?? 0) ** 2;
		lengths[row] = Math.sqrt(squares);
	}
	return lengths;
}

function best({ prefixes, placeOf }: CpvLevel, closeness: Float32Array): Float32Array {
	const most = new Float32Array(prefixes.length).fill(-1);
	closeness.forEach((value, label) => {
		const place = placeOf[label] ?? 0;
		if (value > (most[place] ?? 0)) most[place] = value;
	});
	return most;
}

function nearestNotices(notices: CodedVectors, unit: Float32Array): Neighbour[] {
	const closeness = cosines(notices, unit);
	const order = Array.from(closeness.keys()).sort(
		(a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b
	);
	const nearest = order.slice(0, NEIGHBOURS).map((notice) => {
		return {
			code: codeText(notices.codes[notice] ?? 0),
			weight: Math.exp(SHARPNESS * ((closeness[notice] ?? 0) - 1))
		};
	});
	const total = nearest.reduce((sum, { weight }) => sum + weight, 0);
	return nearest.map(({ code, weight }) => ({ code, share: weight / total }));
}

function shareUnder(prefix: string, neighbours: Neighbour[]): number {
	return neighbours.reduce((sum, { code, share }) => (code.startsWith(prefix) ? sum + share : sum), 0);
}
