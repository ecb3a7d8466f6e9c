// How long an offer stands: data and pure rules on days written as YYYY-MM-DD.
import { Refusal } from '#platform/errors';
import type { Solution } from './solution.ts';
import type { SolutionRefusal } from './solution-refusal.ts';

/**
 * A year, because prices and versions change about that often and a stale offer costs both sides a meeting. Two years
 * at most: nobody keeps a longer promise up to date. Reminders begin a month before and end half a year after.
 */
export const offerTimes = {
	usualMonths: 12,
	longestMonths: 24,
	renewableDaysBefore: 60,
	remindDaysBefore: 30,
	remindDaysAfter: 180
} as const;

type Standing = Pick<Solution, 'state' | 'expires'>;

/** Offers that may be proposed: listed, and good on their last day too. Without a day an imported offer stands. */
export function isOnOffer(solution: Standing, today: string): boolean {
	return solution.state === 'listed' && !isExpired(solution, today);
}

export function isExpired({ expires }: Pick<Solution, 'expires'>, today: string): boolean {
	return expires !== null && expires < today;
}

/** From two months before the last day until long after it; what was retired can be offered again at any time. */
export function isRenewable({ state, expires }: Standing, today: string): boolean {
	if (state !== 'listed') return state === 'retired';

	return expires === null || expires <= daysAfter(today, offerTimes.renewableDaysBefore);
}

export function usualExpiry(today: string): string {
	return monthsAfter(today, offerTimes.usualMonths);
}

/** A day that stands already may stay, even where it has passed: correcting a word is no renewal. */
export function mustBeExpiry({ state, expires }: Standing, wanted: string | null, today: string): void {
	if (wanted === expires) return;
	if (wanted === null) {
		if (state === 'draft') return;
		throw new Refusal<SolutionRefusal>('solution.expires-missing');
	}
	if (wanted < today) throw new Refusal<SolutionRefusal>('solution.expires-past');
	if (wanted > monthsAfter(today, offerTimes.longestMonths)) {
		throw new Refusal<SolutionRefusal>('solution.expires-too-far');
	}
}

/** 31 January and one month is the last of February. */
export function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();

	return isoDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

export function daysAfter(day: string, days: number): string {
	const moment = new Date(`${day}T00:00:00Z`);
	moment.setUTCDate(moment.getUTCDate() + days);

	return isoDay(moment);
}

function isoDay(moment: Date): string {
	return moment.toISOString().slice(0, 10);
}
