// What the forms show of a stored practice, under the names of their fields.
import type { LocalisedText } from '#commons/records';
import type { Practice } from './practice.ts';

export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export function practiceValues(practice: Practice): FieldValues {
	const { language, profile } = practice;
	const original = (texts: LocalisedText) => texts[language] ?? '';

	return {
		title: original(practice.title),
		language,
		description: original(practice.description),
		place: practice.place ?? '',
		country: practice.country ?? '',
		since: profile.since ?? '',
		result: original(profile.result),
		figureBefore: profile.figure ? String(profile.figure.before) : '',
		figureAfter: profile.figure ? String(profile.figure.after) : '',
		figureUnit: original(profile.figure?.unit ?? {}),
		notAgain: original(profile.notAgain),
		contact: profile.contact,
		concept: practice.themes
	};
}

export const translatedFields = ['title', 'description', 'result', 'figureUnit', 'notAgain'] as const;

/** All texts of one language, as the form of a translation shows them. */
export function translationValues(practice: Practice, language: string): Readonly<Record<string, string>> {
	const { title, description, profile, translations } = practice;

	return {
		title: title[language] ?? '',
		description: description[language] ?? '',
		result: profile.result[language] ?? '',
		figureUnit: profile.figure?.unit[language] ?? '',
		notAgain: profile.notAgain[language] ?? '',
		by: translations[language]?.by ?? ''
	};
}
