// What a changed term would do to the public records: in how many it is found, and which would name the concept newly or no longer.
import { pickText, recordKinds, type RecordKind } from '#commons/records';
import { stemsOf, withTerms, type Concept } from '#commons/vocabulary';
import { conceptFinder, findConcept, textLanguagesOf } from '#commons/vocabulary/server';
import { showNeeds, wordedNeeds } from '#catalogue/needs/server';
import { showPractices, wordedPractices } from '#catalogue/practices/server';
import { showSolutions, wordedSolutions } from '#catalogue/solutions/server';
import type { TermEffect, TermProposal } from '#catalogue/terms';
import { slotTermsOf, wordsOf, type WordedRecord } from './record-words.ts';

/** Of each kind; where the words stand in more records, these are a fair sample of them. */
const LOOKED_AT = 500;
const MOST_EXAMPLES = 5;

const worded = { need: wordedNeeds, solution: wordedSolutions, practice: wordedPractices };
const show: Record<RecordKind, (ids: readonly string[]) => Promise<readonly WordedRecord[]>> = {
	need: showNeeds,
	solution: showSolutions,
	practice: showPractices
};

type Look = (record: WordedRecord) => boolean;
type Measured = { found: number; changed: number; estimated: boolean; examples: TermEffect['examples'] };

export async function measureTerm({
	concept: id,
	language,
	term,
	change
}: TermProposal): Promise<TermEffect> {
	const concept = findConcept(id);
	const languages = textLanguagesOf(language);
	const counts = recordKinds.map((kind) => worded[kind].count([], languages));
	const records = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	if (!concept) return { records, found: 0, changed: 0, estimated: false, examples: [] };

	const changes = change === 'add' ? { added: [term], removed: [] } : { added: [], removed: [term] };
	const finds = naming({ ...concept, terms: { [language]: [term] } });
	const before = naming(concept);
	const after = naming(withTerms(concept, { language, ...changes }));
	const isChanged: Look = (record) => !declares(record, id) && before(record) !== after(record);
	const measured = await Promise.all(
		recordKinds.map((kind) => measureKind(kind, stemsOf(term), finds, isChanged))
	);

	return {
		records,
		found: sum(measured, 'found'),
		changed: sum(measured, 'changed'),
		estimated: measured.some(({ estimated }) => estimated),
		examples: measured.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES)
	};
}

async function measureKind(
	kind: RecordKind,
	stems: readonly string[],
	finds: Look,
	isChanged: Look
): Promise<Measured> {
	const ids = await worded[kind].list(stems, { after: null, count: LOOKED_AT });
	const total = ids.length < LOOKED_AT ? ids.length : await worded[kind].count(stems, null);
	const found = (await show[kind](ids)).filter(finds);
	const changed = found.filter(isChanged);
	const share = ids.length === 0 ? 0 : total / ids.length;

	return {
		found: Math.round(found.length * share),
		changed: Math.round(changed.length * share),
		estimated: share > 1,
		examples: changed
			.slice(0, MOST_EXAMPLES)
			.map(({ id, title, language }) => ({ kind, id, title: pickText(title, language, language) }))
	};
}

/** Whether a record names this concept, by the terms that are given here. */
function naming(concept: Concept): Look {
	const find = conceptFinder([concept]);

	return (record) => {
		const texts = wordsOf(record).map(({ title, body, language }) => find(`${title}. ${body}`, language));
		const free = find([...record.themes, ...record.technologies].join(' · '));
		return [...texts, free].some((concepts) => concepts.length > 0);
	};
}

function declares(record: WordedRecord, concept: string): boolean {
	return [...slotTermsOf(record), ...record.themes, ...record.technologies].includes(concept);
}

function sum(measured: readonly Measured[], what: 'found' | 'changed'): number {
	return measured.reduce((total, one) => total + one[what], 0);
}
