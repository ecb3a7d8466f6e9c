// Scans the entries of each kind for what is near enough to a text, and orders it.
import { cpvDigits } from '../subjects.ts';
import type { RecordKind } from '#commons/records';
import { filledVectors } from './entry-store.ts';
import type { LiveIndex } from './live-index.ts';
import { nearestRows } from './nearest.ts';
import { scoreOf, SHOWN_FROM } from '../scoring.ts';
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

/** How many neighbours of a kind are looked at; facets count among these. */
const NEIGHBOURS = 100;
const SUBJECTS_COMPARED = 5;

/** Best first, ties by id, so that the same question always gets the same order. */
export function findCandidates(
	index: LiveIndex,
	question: Understanding,
	kinds: readonly RecordKind[]
): Candidate[] {
	const asked = {
		concepts: new Set(question.concepts.map((concept) => concept.id)),
		groups: new Set(question.cpv.slice(0, SUBJECTS_COMPARED).map(({ code }) => cpvDigits(code, 3))),
		text: question.text.toLowerCase()
	};

	return kinds
		.flatMap((kind) => candidatesOfKind(index, kind, question.vector, asked))
		.filter((candidate) => candidate.score >= SHOWN_FROM)
		.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

type Asked = { concepts: ReadonlySet<string>; groups: ReadonlySet<string>; text: string };

function candidatesOfKind(index: LiveIndex, kind: RecordKind, vector: Int8Array, asked: Asked): Candidate[] {
	const store = index[kind];

	return nearestRows(filledVectors(store), vector, NEIGHBOURS).flatMap(({ row, cosine }) => {
		const facts = store.facts[row];
		if (!facts) return [];
		const shared = facts.concepts.filter((concept) => asked.concepts.has(concept));
		const sameSubject = facts.cpv.find((code) => asked.groups.has(cpvDigits(code, 3))) ?? null;
		const samePlace =
			facts.place !== null && asked.text.includes(facts.place.toLowerCase()) ? facts.place : null;
		const signals = {
			cosine,
			sharedConcepts: shared.length,
			sameSubject: sameSubject !== null,
			samePlace: samePlace !== null
		};
		const { recordId: id, language, country } = facts;

		return [{ kind, id, score: scoreOf(signals), shared, sameSubject, samePlace, language, country }];
	});
}
