// The texts about terms in one language, with those of who acts; a refusal may name a concept or a number.
import { organisationMessages } from '#actors/organisations';
import { termMessages, type TermAbout } from '#catalogue/terms';
import { translator, type Locale, type Translate } from '#platform/i18n';

type TermKey = keyof (typeof termMessages)['en'];
export type TermTexts = Translate<TermKey>;

export function termTexts(locale: Locale): TermTexts {
	return translator(termMessages, locale);
}

/** A key that neither knows is shown as it is: a missing text must be seen, not hidden. */
export function sayOf(locale: Locale, about: TermAbout = {}): (key: string) => string {
	const ofTerms = termTexts(locale);
	const ofActors = translator(organisationMessages, locale);

	return (key) => {
		if (key === 'form.restored') return ofTerms('term.form.restored');
		if (key in termMessages.en) return ofTerms(key as TermKey, about);

		return key in organisationMessages.en ? ofActors(key as keyof typeof organisationMessages.en) : key;
	};
}

/** Files of the thesaurus may bring areas that nobody has named yet; their word stands for itself then. */
export function areaName(area: string, locale: Locale): string {
	const key = `term.area.${area}`;

	return key in termMessages.en ? termTexts(locale)(key as TermKey) : area;
}
