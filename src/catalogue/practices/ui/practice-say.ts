// Any key that a form of practices can show, as a text: of practices, or of who acts.
import { organisationMessages } from '#actors/organisations';
import { translator, type Locale, type Translate } from '#platform/i18n';
import { practiceMessages } from '../messages.ts';

type PracticeKey = keyof typeof practiceMessages.en;
export type PracticeTexts = Translate<PracticeKey>;
type ActorKey = keyof typeof organisationMessages.en;

/** A key that neither knows is shown as it is: a missing text must be seen, not hidden. */
export function sayOf(locale: Locale): (key: string) => string {
	const ofPractices = translator(practiceMessages, locale);
	const ofActors = translator(organisationMessages, locale);

	return (key) => {
		if (key === 'form.restored') return ofPractices('practice.form.restored');
		if (key in practiceMessages.en) return ofPractices(key as PracticeKey);

		return key in organisationMessages.en ? ofActors(key as ActorKey) : key;
	};
}
