// Why a match fits and why it does not: the lists a person chooses from, as data.

export const fitReasons = [
	'same-service',
	'same-scale',
	'same-place-kind',
	'evidence-elsewhere',
	'want-to-talk',
	'other'
] as const;
export const misfitReasons = [
	'other-service',
	'too-large',
	'too-small',
	'too-early',
	'wrong-place',
	'language',
	'price',
	'have-one',
	'other'
] as const;
export type FitReason = (typeof fitReasons)[number];
export type MisfitReason = (typeof misfitReasons)[number];

/** What a side may say of a match, and with which reasons. */
export const reasonsToSay = { accepted: fitReasons, declined: misfitReasons } as const;
export type Said = keyof typeof reasonsToSay;

/** "Other" alone tells the other side nothing. */
export function needsText(reason: string): boolean {
	return reason === 'other';
}
