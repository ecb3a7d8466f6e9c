// Any key that a form of offers can show, as a text: of solutions, or of who acts.
import { organisationMessages } from '#actors/organisations';
import { translator, type Locale } from '#platform/i18n';
import { solutionMessages } from '../messages.ts';

type SolutionKey = keyof typeof solutionMessages.en;
type ActorKey = keyof typeof organisationMessages.en;

/** A key that neither knows is shown as it is: a missing text must be seen, not hidden. */
export function sayOf(locale: Locale): (key: string) => string {
	const ofSolutions = translator(solutionMessages, locale);
	const ofActors = translator(organisationMessages, locale);

	return (key) => {
		if (key === 'form.restored') return ofSolutions('solution.form.restored');
		if (key in solutionMessages.en) return ofSolutions(key as SolutionKey);

		return key in organisationMessages.en ? ofActors(key as ActorKey) : key;
	};
}

/** What a field is called, in its form and in the history; `reference3` is one of the references. */
export function fieldName(name: string, locale: Locale): string {
	const key = `solution.field.${name.replace(/^reference\d.*/, 'reference')}`;

	return sayOf(locale)(key);
}
