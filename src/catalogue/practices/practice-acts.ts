// What can be done with a practice, from which state to which, and why not now: pure rules.
import { Refusal } from '#platform/errors';
import { isRecommended, type Practice } from './practice.ts';

export type PracticeRefusal =
	| 'practice.not-in-this-state'
	| 'practice.incomplete'
	| 'practice.must-stay-complete'
	| 'practice.changed-meanwhile'
	| 'practice.since-future'
	| 'practice.term-unknown'
	| 'practice.id-taken'
	| 'practice.same-language';

/** What must be said before others read it: what went wrong is worth as much as what went well. */
const neededTexts = ['title', 'description', 'result', 'notAgain'] as const;
export type NeededText = (typeof neededTexts)[number];

type Told = Pick<Practice, 'language' | 'title' | 'description' | 'profile'>;

/** In the order of the form; only the language it was written in counts. */
export function missing({ language, title, description, profile }: Told): NeededText[] {
	const texts = { title, description, result: profile.result, notAgain: profile.notAgain };

	return neededTexts.filter((name) => (texts[name][language] ?? '') === '');
}

export function published(practice: Practice): Practice {
	if (practice.state !== 'draft') throw new Refusal<PracticeRefusal>('practice.not-in-this-state');
	if (missing(practice).length > 0) throw new Refusal<PracticeRefusal>('practice.incomplete');

	return { ...practice, state: 'published' };
}

/** It stays readable, with the reason, and is no longer recommended. */
export function retired(practice: Practice, reason: string, at: Date): Practice {
	if (!isRecommended(practice.state)) throw new Refusal<PracticeRefusal>('practice.not-in-this-state');

	return { ...practice, state: 'retired', retired: { at, reason } };
}

/** Only what was never public may be thrown away. */
export function mustBeDraft(practice: Practice): void {
	if (practice.state !== 'draft') throw new Refusal<PracticeRefusal>('practice.not-in-this-state');
}

/** Whoever decides has read what stands there now. */
export function mustBeRevision(practice: Practice, revision: number): void {
	if (practice.revision !== revision) throw new Refusal<PracticeRefusal>('practice.changed-meanwhile');
}

/** Nobody has experience with what has not begun; `thisMonth` as YYYY-MM. */
export function mustHaveBegun(since: string | null, thisMonth: string): void {
	if (since !== null && since > thisMonth) throw new Refusal<PracticeRefusal>('practice.since-future');
}
