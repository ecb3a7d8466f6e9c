// What a writer is offered beside the fields: countries, languages, and the topics that Talka read in the text.
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { detectLanguage } from '#commons/language/server';
import { formCountries } from '#commons/places';
import { versionsOf } from '#commons/records/server';
import { conceptLabel, findConcepts } from '#commons/vocabulary/server';
import { countryName, languageName, type Locale } from '#platform/i18n';
import { database } from '#platform/server/db';
import { practiceLanguages } from '../practice-form.ts';
import type { Practice, PracticeId } from '../practice.ts';
import { mayBegin, mayRevise } from './policy.ts';
import { findPractice } from './queries.ts';

type Option = { value: string; label: string };
export type WritingHelp = {
	/** Those of the practice, then those found in the text that were not taken away. */
	concepts: Option[];
	countries: Option[];
	languages: Option[];
	/** The language the text seems to be in, where that is another one than stated. */
	guess: string | null;
};

const SURE_ENOUGH = 0.8;
const READ_CHARACTERS = 6000;

/** For the empty form; `country` is that of the organisation acted for. */
export async function showBeginning(
	actor: Actor,
	locale: Locale
): Promise<{ help: WritingHelp; organisation: string | null; country: string | null }> {
	const { organisationId } = mayBegin(actor);
	const organisation = (await organisationsById([organisationId])).get(organisationId ?? '');

	return {
		help: { concepts: [], guess: null, ...choices(locale) },
		organisation: organisation?.name ?? null,
		country: organisation?.country ?? null
	};
}

export async function showWriting(
	actor: Actor,
	id: PracticeId,
	locale: Locale
): Promise<{ practice: Practice; help: WritingHelp; lastBy: string | null }> {
	const practice = await findPractice(database(), id);
	mayRevise(actor, practice);
	const text = wordsOf(practice);
	const guess = detectLanguage(text);
	const unlike = guess.language !== practice.language && guess.confidence >= SURE_ENOUGH;
	const [last] = await versionsOf(database(), 'practice', id, 1);

	return {
		practice,
		lastBy: last?.personId ?? null,
		help: {
			concepts: conceptsFor(practice, text, locale),
			guess: unlike && practiceLanguages.includes(guess.language) ? guess.language : null,
			...choices(locale)
		}
	};
}

function choices(locale: Locale): Pick<WritingHelp, 'countries' | 'languages'> {
	const countries = formCountries.map((code) => ({ value: code, label: countryName(code, locale) }));

	return {
		countries: countries.toSorted((a, b) => a.label.localeCompare(b.label, locale)),
		languages: practiceLanguages.map((code) => ({ value: code, label: languageName(code, code) }))
	};
}

function wordsOf({ title, description, profile, language }: Practice): string {
	const texts = [title, description, profile.result, profile.notAgain];

	return texts
		.map((text) => (text[language] ?? '').slice(0, READ_CHARACTERS))
		.filter(Boolean)
		.join('. ');
}

function conceptsFor(
	{ themes, rejectedConcepts, language }: Practice,
	text: string,
	locale: Locale
): Option[] {
	const found = findConcepts(text, language).map((concept) => concept.id);
	const fresh = found.filter((id) => !rejectedConcepts.includes(id));

	return [...new Set([...themes, ...fresh])].map((id) => ({ value: id, label: conceptLabel(id, locale) }));
}
