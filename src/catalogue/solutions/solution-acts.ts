// What can be done with an offer, and what must stand before everybody reads it. Pure rules.
import { Refusal } from '#platform/errors';
import { isExpired, isRenewable, usualExpiry } from './offer-time.ts';
import type { SolutionRefusal } from './solution-refusal.ts';
import type { Solution, SolutionState } from './solution.ts';

export const required = ['title', 'description', 'trl', 'regions'] as const;
export type Missing = (typeof required)[number];

/** What must be said before others read it; everything else may follow later. */
export function missing({ title, description, trl, profile, language }: Solution): Missing[] {
	const said: Record<Missing, boolean> = {
		title: Object.hasOwn(title, language),
		description: Object.hasOwn(description, language),
		trl: trl !== null,
		regions: profile.regions.length > 0
	};

	return required.filter((one) => !said[one]);
}

/** The firm's own word: no second pair of eyes. A day that passed while it was drafted is moved on. */
export function listed(solution: Solution, today: string): Solution {
	mustBeIn(solution, 'draft');
	if (missing(solution).length > 0) throw new Refusal<SolutionRefusal>('solution.incomplete');
	const good = solution.expires !== null && !isExpired(solution, today);

	return { ...solution, state: 'listed', expires: good ? solution.expires : usualExpiry(today) };
}

/** Offered for another year; renewing never shortens a promise. */
export function renewed(solution: Solution, today: string): Solution {
	if (solution.state === 'draft') throw new Refusal<SolutionRefusal>('solution.not-in-this-state');
	if (!isRenewable(solution, today)) throw new Refusal<SolutionRefusal>('solution.too-early');
	const until = usualExpiry(today);
	const expires = solution.expires !== null && solution.expires > until ? solution.expires : until;

	return { ...solution, state: 'listed', retired: null, expires };
}

export function retired(solution: Solution, reason: string, at: Date): Solution {
	mustBeIn(solution, 'listed');

	return { ...solution, state: 'retired', retired: { at, reason } };
}

/** Only what was never public may be thrown away. */
export function mustBeDraft(solution: Solution): void {
	mustBeIn(solution, 'draft');
}

/** Whoever decides has read what stands there now. */
export function mustBeRevision(solution: Solution, revision: number): void {
	if (solution.revision !== revision) throw new Refusal<SolutionRefusal>('solution.changed-meanwhile');
}

function mustBeIn(solution: Solution, state: SolutionState): void {
	if (solution.state !== state) throw new Refusal<SolutionRefusal>('solution.not-in-this-state');
}
