// What a saved form makes of a practice: pure, field by field.
import { withText, type LocalisedText } from '#commons/records';
import { Refusal } from '#platform/errors';
import { missing, type PracticeRefusal } from './practice-acts.ts';
import {
	practiceLimits,
	type PracticeContent,
	type PracticeInput,
	type PracticeTranslation
} from './practice-form.ts';
import { snapshotOf } from './practice-snapshot.ts';
import { isPublic, type Figure, type Practice } from './practice.ts';

/**
 * The practice as the form says, or the very same object where nothing changed (a form sent twice).
 * Refuses to save on top of a change that the form did not know, and to empty what others already read.
 */
export function revised(practice: Practice, input: PracticeInput): Practice {
	const result = grown(practice, input.revision, withContent(practice, input));
	mustStayComplete(practice, result);

	return result;
}

/** A translation changes nothing of the original. */
export function translated(practice: Practice, language: string, written: PracticeTranslation): Practice {
	if (language === practice.language) throw new Refusal<PracticeRefusal>('practice.same-language');
	const { title, description, profile, translations, revision } = practice;
	const { figure } = profile;

	return grown(practice, written.revision, {
		...practice,
		title: withText(title, language, written.title),
		description: withText(description, language, written.description),
		profile: {
			...profile,
			result: withText(profile.result, language, written.result),
			notAgain: withText(profile.notAgain, language, written.notAgain),
			figure: figure && { ...figure, unit: withText(figure.unit, language, written.figureUnit) }
		},
		translations: { ...translations, [language]: { by: written.by, revision: revision + 1 } }
	});
}

/** A corrected language takes all texts of the original along. */
export function withContent(practice: Practice, written: PracticeContent): Practice {
	const { language } = written;
	const moved = (texts: LocalisedText, text: string) =>
		withText(language === practice.language ? texts : withText(texts, practice.language, ''), language, text);
	const { profile } = practice;
	const others = Object.entries(practice.translations).filter(([code]) => code !== language);

	return {
		...practice,
		language,
		title: moved(practice.title, written.title),
		description: moved(practice.description, written.description),
		place: written.place,
		country: written.country,
		profile: {
			since: written.since,
			result: moved(profile.result, written.result),
			notAgain: moved(profile.notAgain, written.notAgain),
			figure: figureOf(written, (unit) => moved(profile.figure?.unit ?? {}, unit)),
			contact: written.contact
		},
		...subjects(practice, written),
		translations: Object.fromEntries(others)
	};
}

function grown(practice: Practice, opened: number, result: Practice): Practice {
	const same = JSON.stringify(snapshotOf(result)) === JSON.stringify(snapshotOf(practice));
	if (same) return practice;
	if (opened !== practice.revision) throw new Refusal<PracticeRefusal>('practice.changed-meanwhile');

	return result;
}

/** What others read may be corrected, not emptied; a brought-in practice lacks what its source never had. */
function mustStayComplete(before: Practice, after: Practice): void {
	if (!isPublic(after.state)) return;
	const lackedBefore = missing(before);
	if (missing(after).some((name) => !lackedBefore.includes(name))) {
		throw new Refusal<PracticeRefusal>('practice.must-stay-complete');
	}
}

function figureOf(
	{ figureBefore, figureAfter, figureUnit }: PracticeContent,
	unit: (written: string) => LocalisedText
): Figure | null {
	if (figureBefore === null || figureAfter === null) return null;

	return { before: figureBefore, after: figureAfter, unit: unit(figureUnit) };
}

/** What the page offered and the person left unchecked is taken away; what it did not offer stays. */
function subjects(practice: Practice, { concept, conceptShown }: PracticeContent) {
	const kept = practice.themes.filter((theme) => !conceptShown.includes(theme));
	const away = [...practice.rejectedConcepts, ...conceptShown].filter((theme) => !concept.includes(theme));

	return {
		themes: [...new Set([...kept, ...concept])].slice(0, practiceLimits.topics),
		rejectedConcepts: [...new Set(away)].slice(-practiceLimits.topics)
	};
}
