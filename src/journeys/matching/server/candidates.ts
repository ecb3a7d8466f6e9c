// Finds what is near enough to a text among the entries of each kind, and orders it.
import type { RecordKind } from '#commons/records';
import { conceptOverlap, rarity, scoreOf, SHOWN_BY_WORDING_FROM, SHOWN_FROM } from '../scoring.ts';
import { cpvDigits } from '../subjects.ts';
import { across, cosineAcross } from '../vectors.ts';
import { chooseRows, type Asked, type Weigh } from './choose-rows.ts';
import {
	countHaving,
	countOfEntries,
	directionOf,
	factsAt,
	vectorOf,
	type EntryFacts,
	type EntryStore
} from './entry-store.ts';
import type { LiveIndex } from './live-index.ts';
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

const SUBJECTS_COMPARED = 5;

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
	const weighers = {
		need: weigherOf(index.need),
		solution: weigherOf(index.solution),
		practice: weigherOf(index.practice)
	};
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
			const weigh = weighers[kind];
			return chooseRows(store, asked, weigh).map((row) =>
				candidateOf(kind, asked, { facts: factsAt(store, row), vector: vectorOf(store, row) }, weigh)
			);
		},
		one: (kind, facts, vector) => candidateOf(kind, asked, { facts, vector }, weighers[kind])
	};
}

type Compared = { facts: EntryFacts; vector: ArrayLike<number> };

/** Counted once for each concept, however many rows have it. */
function weigherOf(store: EntryStore): Weigh {
	const weights = new Map<string, number>();

	return (concept) => {
		const known = weights.get(concept);
		if (known !== undefined) return known;
		const weight = rarity(countOfEntries(store), countHaving(store, concept));
		weights.set(concept, weight);
		return weight;
	};
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
