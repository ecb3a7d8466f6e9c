// Any key that the form of a match can show, as a text: of matching, or of who acts.
import { organisationMessages } from '#actors/organisations';
import { translator, type Locale } from '#platform/i18n';
import { matchingMessages } from '../messages.ts';

type MatchingKey = keyof typeof matchingMessages.en;
type ActorKey = keyof typeof organisationMessages.en;

/** A key that neither knows is shown as it is: a missing text must be seen, not hidden. */
export function sayOf(locale: Locale): (key: string) => string {
	const ofMatching = translator(matchingMessages, locale);
	const ofActors = translator(organisationMessages, locale);

	return (key) => {
		if (key in matchingMessages.en) return ofMatching(key as MatchingKey);

		return key in organisationMessages.en ? ofActors(key as ActorKey) : key;
	};
}
