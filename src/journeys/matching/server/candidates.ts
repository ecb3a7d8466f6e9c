// Finds what is near enough to a text among the entries of each kind, and orders it.
import type { RecordKind } from '#commons/records';
import { conceptOverlap, rarity, scoreOf, SHOWN_BY_WORDING_FROM, SHOWN_FROM } from '../scoring.ts';
import { cpvDigits } from '../subjects.ts';
import { heaviest } from '../heaviest.ts';
import { across, cosineAcross, toBytes } from '../vectors.ts';
import { DIMENSIONS, directionOf, filledVectors, type EntryStore } from './entry-store.ts';
import type { LiveIndex } from './live-index.ts';
import { nearestRows } from './nearest.ts';
import type { Understanding } from './understand.ts';

export type Candidate = {
	kind: RecordKind;
	id: string;
	score: number;
	shared: readonly string[];
	/** The record's code that lies in a subject suggested for the text. */
	sameSubject: string | null;
	samePlace: string | null;
	language: string;
	country: string | null;
};
export type Found = { candidates: readonly Candidate[]; direction: Float32Array };

/** How many rows of a kind are looked at closely, by wording and by concepts; facets count among these. */
const NEAREST = 150;
const MOST_SHARING = 150;
const SUBJECTS_COMPARED = 5;

type Asked = {
	concepts: readonly string[];
	groups: ReadonlySet<string>;
	text: string;
	vector: Float32Array;
	direction: Float32Array;
};

/** Best first, ties by id, so that the same question always gets the same order. */
export function findCandidates(
	index: LiveIndex,
	question: Understanding,
	kinds: readonly RecordKind[]
): Found {
	const direction = directionOf(Object.values(index));
	const asked: Asked = {
		concepts: question.concepts.map((concept) => concept.id),
		groups: new Set(question.cpv.slice(0, SUBJECTS_COMPARED).map(({ code }) => cpvDigits(code, 3))),
		text: question.text.toLowerCase(),
		vector: across(question.vector, direction),
		direction
	};
	const shownFrom = question.understood ? SHOWN_FROM : SHOWN_BY_WORDING_FROM;
	const candidates = kinds
		.flatMap((kind) => candidatesOfKind(kind, index[kind], asked))
		.filter((candidate) => candidate.score >= shownFrom)
		.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

	return { candidates, direction };
}

function candidatesOfKind(kind: RecordKind, store: EntryStore, asked: Asked): Candidate[] {
	const weigh = (concept: string) =>
		rarity(store.facts.length, store.rowsByConcept.get(concept)?.length ?? 0);
	const near = nearestRows(filledVectors(store), toBytes(asked.vector), NEAREST).map(({ row }) => row);
	const rows = new Set([...near, ...rowsSharingMost(store, asked.concepts, weigh)]);

	return [...rows].flatMap((row) => {
		const facts = store.facts[row];
		if (!facts) return [];
		const own = store.vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
		const cosine = cosineAcross(asked.vector, own, asked.direction);
		const overlap = conceptOverlap(asked.concepts, facts.concepts, weigh);
		const shared = asked.concepts.filter((concept) => facts.concepts.includes(concept));
		const sameSubject = facts.cpv.find((code) => asked.groups.has(cpvDigits(code, 3))) ?? null;
		const samePlace =
			facts.place !== null && asked.text.includes(facts.place.toLowerCase()) ? facts.place : null;
		const score = scoreOf({
			cosine,
			overlap,
			sameSubject: sameSubject !== null,
			samePlace: samePlace !== null
		});
		const { recordId: id, language, country } = facts;

		return [{ kind, id, score, shared, sameSubject, samePlace, language, country }];
	});
}

/** Rows with the rarest concepts in common: found even where the wording is far away. */
function rowsSharingMost(
	store: EntryStore,
	concepts: readonly string[],
	weigh: (concept: string) => number
): number[] {
	const weights = new Float32Array(store.facts.length);
	for (const concept of concepts) {
		const weight = weigh(concept) ** 2;
		for (const row of store.rowsByConcept.get(concept) ?? []) weights[row] = (weights[row] ?? 0) + weight;
	}

	return heaviest(weights, MOST_SHARING);
}
