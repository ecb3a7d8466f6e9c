// Finds what is near enough to a text among the entries of each kind, and orders it.
import type { RecordKind } from '#commons/records';
import { conceptOverlap, rarity, scoreOf, SHOWN_BY_WORDING_FROM, SHOWN_FROM } from '../scoring.ts';
import { cpvDigits } from '../subjects.ts';
import { heaviest } from '../heaviest.ts';
import { across, cosineAcross, toBytes } from '../vectors.ts';
import { directionOf, filledVectors, vectorAt, type EntryFacts, type EntryStore } from './entry-store.ts';
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

/** A question ready to be held against entries: those that are near, or one that is named. */
export type Comparison = {
	direction: Float32Array;
	near: (kind: RecordKind) => Candidate[];
	one: (kind: RecordKind, facts: EntryFacts, vector: ArrayLike<number>) => Candidate;
};

/** Best first, ties by id, so that the same question always gets the same order. */
export function findCandidates(
	index: LiveIndex,
	question: Understanding,
	kinds: readonly RecordKind[]
): Found {
	const { direction, near } = compare(index, question);
	const shownFrom = question.understood ? SHOWN_FROM : SHOWN_BY_WORDING_FROM;
	const candidates = kinds
		.flatMap(near)
		.filter((candidate) => candidate.score >= shownFrom)
		.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

	return { candidates, direction };
}

export function compare(index: LiveIndex, question: Understanding): Comparison {
	const direction = directionOf(Object.values(index));
	const asked: Asked = {
		concepts: question.concepts.map((concept) => concept.id),
		groups: new Set(question.cpv.slice(0, SUBJECTS_COMPARED).map(({ code }) => cpvDigits(code, 3))),
		text: question.text.toLowerCase(),
		vector: across(question.vector, direction),
		direction
	};

	return {
		direction,
		near: (kind) => {
			const store = index[kind];
			const weigh = weigherOf(store);
			return rowsNear(store, asked, weigh).flatMap((row) => {
				const facts = store.facts[row];
				return facts ? [candidateOf(kind, asked, { facts, vector: vectorAt(store, row) }, weigh)] : [];
			});
		},
		one: (kind, facts, vector) => candidateOf(kind, asked, { facts, vector }, weigherOf(index[kind]))
	};
}

type Compared = { facts: EntryFacts; vector: ArrayLike<number> };
type Weigh = (concept: string) => number;

function weigherOf(store: EntryStore): Weigh {
	return (concept) => rarity(store.facts.length, store.rowsByConcept.get(concept)?.length ?? 0);
}

function rowsNear(store: EntryStore, asked: Asked, weigh: Weigh): number[] {
	const near = nearestRows(filledVectors(store), toBytes(asked.vector), NEAREST).map(({ row }) => row);

	return [...new Set([...near, ...rowsSharingMost(store, asked.concepts, weigh)])];
}

function candidateOf(kind: RecordKind, asked: Asked, { facts, vector }: Compared, weigh: Weigh): Candidate {
	const cosine = cosineAcross(asked.vector, vector, asked.direction);
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

	return { kind, id, score, shared, sameSubject, samePlace, language, country };
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
