// Any key that a form of needs can show, as a text: of needs, or of who acts.
import { organisationMessages } from '#actors/organisations';
import { translator, type Locale } from '#platform/i18n';
import { needMessages } from '../messages.ts';

type NeedKey = keyof typeof needMessages.en;
type ActorKey = keyof typeof organisationMessages.en;

/** A key that neither knows is shown as it is: a missing text must be seen, not hidden. */
export function sayOf(locale: Locale): (key: string) => string {
	const ofNeeds = translator(needMessages, locale);
	const ofActors = translator(organisationMessages, locale);

	return (key) => {
		if (key === 'form.restored') return ofNeeds('need.form.restored');
		if (key in needMessages.en) return ofNeeds(key as NeedKey);

		return key in organisationMessages.en ? ofActors(key as ActorKey) : key;
	};
}
