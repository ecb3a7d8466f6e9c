// When a term cannot be taken, and why: each refusal can be said beside the field it was typed in.
import type { Concept } from '#commons/vocabulary';
import { swallows, termKey } from '#commons/vocabulary';
import { Refusal } from '#platform/errors';
import type { TermProposal } from './suggestion.ts';
import { isTooCommon, percentFound, type TermEffect, type TermLimit } from './term-effect.ts';

export type TermRefusal =
	| 'term.too-short'
	| 'term.function-words'
	| 'term.is-there'
	| 'term.is-another'
	| 'term.swallows'
	| 'term.too-common'
	| 'term.not-there'
	| 'term.last'
	| 'term.suggested-already'
	| 'term.too-many-open';
/** What the sentence names: another concept, one of its terms, how many percent of the records, how many are open. */
export type TermAbout = { concept?: string; other?: string; percent?: number; count?: number };

export class TermRefused extends Refusal<TermRefusal> {
	readonly about: TermAbout;

	constructor(code: TermRefusal, about: TermAbout = {}) {
		super(code);
		this.about = about;
	}
}

const SHORTEST_LETTERS = 3;
const SHORTEST_ABBREVIATION = 2;

type Words = { concepts: readonly Concept[]; functionWords: ReadonlySet<string> };

/** What can be said without looking at any record. */
export function mustBeUsable(proposal: TermProposal, { concepts, functionWords }: Words): void {
	const own = concepts.find(({ id }) => id === proposal.concept);
	const terms = own?.terms[proposal.language] ?? [];
	const isThere = terms.some((term) => termKey(term) === termKey(proposal.term));
	if (proposal.change === 'remove') {
		if (!isThere) throw new TermRefused('term.not-there');
		if (terms.length === 1) throw new TermRefused('term.last');
		return;
	}
	if (isThere) throw new TermRefused('term.is-there');
	if (isTooShort(proposal.term)) throw new TermRefused('term.too-short');
	const words = termKey(proposal.term).split(/[ -]/);
	if (words.every((word) => functionWords.has(word))) throw new TermRefused('term.function-words');
	mustLeaveOthers(
		proposal,
		concepts.filter(({ id }) => id !== proposal.concept)
	);
}

/** What only the records can tell: a word that stands in most of them tells none of them apart. */
export function mustTellApart({ change }: TermProposal, effect: TermEffect, limit: TermLimit): void {
	if (change === 'add' && isTooCommon(effect, limit)) {
		throw new TermRefused('term.too-common', { percent: percentFound(effect) });
	}
}

function mustLeaveOthers({ language, term }: TermProposal, others: readonly Concept[]): void {
	const key = termKey(term);
	for (const { id, terms } of others) {
		const same = terms[language]?.find((other) => termKey(other) === key);
		if (same !== undefined) throw new TermRefused('term.is-another', { concept: id });
	}
	for (const { id, terms } of others) {
		const other = terms[language]?.find((one) => swallows(term, one));
		if (other !== undefined) throw new TermRefused('term.swallows', { concept: id, other });
	}
}

/** "XR" and "3D" are abbreviations, "on" is nothing. */
function isTooShort(term: string): boolean {
	const signs = term.match(/[\p{L}\p{N}]/gu) ?? [];
	const isAbbreviation = signs.length >= SHORTEST_ABBREVIATION && term === term.toUpperCase();

	return signs.length < SHORTEST_LETTERS && !isAbbreviation;
}
