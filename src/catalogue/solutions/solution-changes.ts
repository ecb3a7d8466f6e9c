// What a saved part makes of an offer: pure, field by field.
import { withText, type LocalisedText } from '#commons/records';
import { Refusal } from '#platform/errors';
import { mustBeExpiry } from './offer-time.ts';
import { missing } from './solution-acts.ts';
import type { SolutionRefusal } from './solution-refusal.ts';
import type { PartInput, SolutionTranslation } from './solution-form.ts';
import { solutionLanguages } from './solution-lists.ts';
import { profileTexts, type SolutionProfile } from './solution-profile.ts';
import { snapshotOf } from './solution-snapshot.ts';
import type { Solution } from './solution.ts';

const MOST_SUBJECTS = 20;
/** More is remembered of what was taken away: it must not come back as soon as other codes are suggested. */
const MOST_REJECTED = 40;

type Part<Name extends PartInput['part']> = Extract<PartInput, { part: Name }>;

/**
 * The offer with this part saved, or the very same object where nothing changed (a form sent twice).
 * Refuses to save on top of a change that the form did not know.
 */
export function revised(solution: Solution, input: PartInput, today: string): Solution {
	const result = withPart(solution, input, today);
	const lost = missing(result).filter((one) => !missing(solution).includes(one));
	if (solution.state !== 'draft' && lost.length > 0) {
		throw new Refusal<SolutionRefusal>('solution.stays-complete');
	}

	return grown(solution, input.revision, result);
}

/** A translation changes nothing of the original. */
export function translated(solution: Solution, language: string, written: SolutionTranslation): Solution {
	if (language === solution.language) throw new Refusal<SolutionRefusal>('solution.same-language');
	const { title, description, profile } = solution;

	return grown(solution, written.revision, {
		...solution,
		title: withText(title, language, written.title),
		description: withText(description, language, written.description),
		profile: withProfileTexts(profile, (field, texts) => withText(texts, language, written[field])),
		translations: {
			...solution.translations,
			[language]: { by: written.by, revision: solution.revision + 1 }
		}
	});
}

function grown(solution: Solution, opened: number, result: Solution): Solution {
	const same = JSON.stringify(snapshotOf(result)) === JSON.stringify(snapshotOf(solution));
	if (same) return solution;
	if (opened !== solution.revision) throw new Refusal<SolutionRefusal>('solution.changed-meanwhile');

	return result;
}

function withPart(solution: Solution, input: PartInput, today: string): Solution {
	switch (input.part) {
		case 'what':
			return { ...inLanguage(solution, input), trl: input.trl, url: input.url };
		case 'running':
			return withRunning(solution, input);
		case 'terms':
			mustBeExpiry(solution, input.expires, today);
			return withTerms(solution, input);
		case 'subject':
			return withSubjects(solution, input);
	}
}

/** A corrected language takes all texts of the original along. */
function inLanguage(solution: Solution, { language, title, description }: Part<'what'>): Solution {
	const before = solution.language;
	if (language !== before && !solutionLanguages.includes(language)) {
		throw new Refusal<SolutionRefusal>('solution.language');
	}
	const moved = (texts: LocalisedText, written: string) =>
		withText(before === language ? texts : withText(texts, before, ''), language, written);
	const others = Object.entries(solution.translations).filter(([code]) => code !== language);

	return {
		...solution,
		language,
		title: moved(solution.title, title),
		description: moved(solution.description, description),
		profile: withProfileTexts(solution.profile, (_field, texts) => moved(texts, texts[before] ?? '')),
		translations: Object.fromEntries(others)
	};
}

function withRunning(solution: Solution, input: Part<'running'>): Solution {
	const { regions, languages, references } = input;
	const requirements = withText(solution.profile.requirements, solution.language, input.requirements);

	return { ...solution, profile: { ...solution.profile, requirements, regions, languages, references } };
}

function withTerms(solution: Solution, input: Part<'terms'>): Solution {
	const { profile, language } = solution;
	const { priceModel, accessibility, personalData, dataKept, dataAgreement, licence, expires } = input;

	return {
		...solution,
		licence,
		expires,
		profile: {
			...profile,
			...{ priceModel, accessibility, personalData, dataKept, dataAgreement },
			price: withText(profile.price, language, input.price),
			accessibilityNote: withText(profile.accessibilityNote, language, input.accessibilityNote),
			dataNote: withText(profile.dataNote, language, input.dataNote)
		}
	};
}

/** What the page offered and the person left unchecked is taken away; what it did not offer stays. */
function withSubjects(solution: Solution, input: Part<'subject'>): Solution {
	const cpv = input.cpvOther === '' ? input.cpv : [...input.cpv, input.cpvOther];
	const cpvShown = input.cpvShown;

	return {
		...solution,
		cpv: kept(solution.cpv, cpvShown, cpv),
		themes: kept(solution.themes, input.conceptShown, input.concept),
		rejectedCpv: away(solution.rejectedCpv, cpvShown, cpv),
		rejectedConcepts: away(solution.rejectedConcepts, input.conceptShown, input.concept)
	};
}

function kept(had: readonly string[], shown: readonly string[], checked: readonly string[]): string[] {
	return [...new Set([...had.filter((one) => !shown.includes(one)), ...checked])].slice(0, MOST_SUBJECTS);
}

function away(before: readonly string[], shown: readonly string[], checked: readonly string[]): string[] {
	return [...new Set([...before, ...shown])].filter((one) => !checked.includes(one)).slice(-MOST_REJECTED);
}

function withProfileTexts(
	profile: SolutionProfile,
	change: (field: (typeof profileTexts)[number], texts: LocalisedText) => LocalisedText
): SolutionProfile {
	const changed = Object.fromEntries(profileTexts.map((field) => [field, change(field, profile[field])]));

	return { ...profile, ...changed };
}
