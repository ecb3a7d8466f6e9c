// What a writer is offered beside the fields: terms to choose from, and what Talka read in the text.
import type { Actor } from '#actors/organisations';
import { detectLanguage, suggestCpv } from '#commons/language/server';
import { versionsOf } from '#commons/records/server';
import { formCountries } from '#commons/places';
import type { ConceptKind } from '#commons/vocabulary';
import {
	allConcepts,
	conceptLabel,
	cpvLabel,
	findConcepts,
	refreshCpvLabels
} from '#commons/vocabulary/server';
import { countryName, languageName, type Locale } from '#platform/i18n';
import { database } from '#platform/server/db';
import { needLanguages } from '../need-form.ts';
import { needSlots, slotConcepts } from '../need-slots.ts';
import type { Need, NeedId } from '../need.ts';
import { mayRevise } from './policy.ts';
import { findNeed } from './queries.ts';

type Option = { value: string; label: string };
export type WritingHelp = {
	/** Terms of the three slots that the thesaurus fills; those found in the text come first. */
	who: Option[];
	does: Option[];
	problem: Option[];
	/** What was accepted before, and the five best codes for the text that were not taken away. */
	cpv: Option[];
	concepts: Option[];
	countries: Option[];
	languages: Option[];
	/** The language the text seems to be in, where that is another one than stated. */
	guess: string | null;
};

const SUGGESTIONS = 5;
/** More than are shown: some were taken away before, and some read the same. */
const CODES_ASKED = 30;
const LABELS_AT_MOST_OLD_MILLISECONDS = 5000;
const SURE_ENOUGH = 0.8;

export async function showWriting(
	actor: Actor,
	id: NeedId,
	locale: Locale
): Promise<{ need: Need; help: WritingHelp; lastBy: string | null }> {
	const need = await findNeed(database(), id);
	mayRevise(actor, need);
	await refreshCpvLabels(LABELS_AT_MOST_OLD_MILLISECONDS);
	const text = wordsOf(need);
	const found = findConcepts(text, need.language).map((concept) => concept.id);
	const guess = detectLanguage(text);
	const unlike = guess.language !== need.language && guess.confidence >= SURE_ENOUGH;

	const [last] = await versionsOf(database(), 'need', id, 1);

	return {
		need,
		lastBy: last?.personId ?? null,
		help: {
			who: termsOf(slotConcepts.who, found, locale),
			does: termsOf(slotConcepts.does, found, locale),
			problem: termsOf(slotConcepts.problem, found, locale),
			cpv: codesFor(need, text, locale),
			concepts: conceptsFor(need, found, locale),
			countries: sorted(
				formCountries.map((code) => ({ value: code, label: countryName(code, locale) })),
				locale
			),
			languages: needLanguages.map((code) => ({ value: code, label: languageName(code, code) })),
			guess: unlike && needLanguages.includes(guess.language) ? guess.language : null
		}
	};
}

function wordsOf(need: Need): string {
	const original = (texts: Readonly<Record<string, string>>) => texts[need.language] ?? '';
	const slots = needSlots.map((slot) => original(need.slots[slot].text));

	return [original(need.title), original(need.description).slice(0, 6000), ...slots]
		.filter(Boolean)
		.join('. ');
}

function termsOf(kind: ConceptKind, found: readonly string[], locale: Locale): Option[] {
	const all = allConcepts().filter((concept) => concept.kind === kind);
	const options = sorted(
		all.map(({ id }) => ({ value: id, label: conceptLabel(id, locale) })),
		locale
	);

	return [
		...options.filter(({ value }) => found.includes(value)),
		...options.filter(({ value }) => !found.includes(value))
	];
}

function codesFor(need: Need, text: string, locale: Locale): Option[] {
	const labelled = (code: string) => ({ code, label: cpvLabel(code, locale) ?? code });
	const suggested = suggestCpv(text, CODES_ASKED)
		.filter(({ code }) => !need.rejectedCpv.includes(code) && !need.cpv.includes(code))
		.map(({ code }) => labelled(code));
	// Without the official labels several codes read the same, and nobody could choose among them: the likeliest stands for all.
	const distinct = suggested.filter(
		({ label }, place) => suggested.findIndex((other) => other.label === label) === place
	);

	return [...need.cpv.map(labelled), ...distinct.slice(0, SUGGESTIONS)].map(({ code, label }) => ({
		value: code,
		label: code === label ? code : `${code} ${label}`
	}));
}

function conceptsFor(need: Need, found: readonly string[], locale: Locale): Option[] {
	const chosen = needSlots.flatMap((slot) => (slot in slotConcepts ? need.slots[slot].terms : []));
	const fresh = [...found, ...chosen].filter((id) => !need.rejectedConcepts.includes(id));

	return [...new Set([...need.themes, ...fresh])].map((id) => ({
		value: id,
		label: conceptLabel(id, locale)
	}));
}

function sorted(options: readonly Option[], locale: Locale): Option[] {
	return options.toSorted((a, b) => a.label.localeCompare(b.label, locale));
}
