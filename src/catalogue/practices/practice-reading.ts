// What a practice says beyond its description, in the reader's language where somebody wrote it: pure.
import { pickText, type LocalisedText, type PickedText } from '#commons/records';
import { formatMonth, formatNumber, type Locale } from '#platform/i18n';
import { contactParts, type ContactPart } from './practice-contact.ts';
import type { Figure, Practice } from './practice.ts';

type FigureReading = { before: string; after: string; unit: PickedText; line: FigureLine };
/** Where both stand on one line, each from 0 to 1. */
export type FigureLine = { before: number; after: number };
export type PracticeReading = {
	/** Null where nothing was written, as in brought-in practices. */
	result: PickedText | null;
	notAgain: PickedText | null;
	figure: FigureReading | null;
	since: string | null;
	contact: readonly ContactPart[];
};

/** Part of the line that stays free beyond the outer of two dots. */
const ROOM = 0.15;

/** `wanted` is the language asked for by the reader, who may ask for another than that of the interface. */
export function readPractice(
	{ language, profile }: Pick<Practice, 'language' | 'profile'>,
	locale: Locale,
	wanted: string = locale
): PracticeReading {
	const picked = (texts: LocalisedText) => {
		const found = pickText(texts, wanted, language);
		return found.text === '' ? null : found;
	};
	const { figure } = profile;

	return {
		result: picked(profile.result),
		notAgain: picked(profile.notAgain),
		figure: figure && {
			before: formatNumber(figure.before, locale),
			after: formatNumber(figure.after, locale),
			unit: pickText(figure.unit, wanted, language),
			line: figureLine(figure)
		},
		since: profile.since && formatMonth(profile.since, locale),
		contact: contactParts(profile.contact)
	};
}

/** From zero where nothing is below it: a small change must not look large. */
export function figureLine({ before, after }: Pick<Figure, 'before' | 'after'>): FigureLine {
	const least = Math.min(before, after, 0);
	const most = Math.max(before, after, 0);
	if (least === most) return { before: 0, after: 0 };
	const start = least < 0 ? least - (most - least) * ROOM : 0;
	const end = most > 0 ? most + (most - least) * ROOM : 0;
	const share = (value: number) => (value - start) / (end - start);

	return { before: share(before), after: share(after) };
}
