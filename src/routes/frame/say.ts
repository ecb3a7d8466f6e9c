// From the code of a refusal or issue to its text, whichever module it comes from.
import { organisationMessages } from '#actors/organisations';
import { peopleMessages } from '#actors/people';
import { translator, type Catalogue, type Locale } from '#platform/i18n';
import { pageMessages } from '../messages.ts';

const catalogues: readonly Catalogue[] = [peopleMessages, organisationMessages, pageMessages];

export function sayOf(locale: Locale): (code: string) => string {
	return (code) => {
		const catalogue = catalogues.find((one) => code in one.en);
		return catalogue ? translator(catalogue, locale)(code) : code;
	};
}
