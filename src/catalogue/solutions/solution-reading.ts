// What an offer says in the reader's language: lists from their labels, own words in the language they were written in.
import { pickText, type LocalisedText, type PickedText } from '#commons/records';
import { countryName, languageName, translator, type Locale, type Translate } from '#platform/i18n';
import { solutionMessages } from './messages.ts';
import { ANYWHERE, isLicence, isTrlLevel } from './solution-lists.ts';
import type { Reference } from './solution-profile.ts';
import type { Solution } from './solution.ts';

type Labelled = { label: string; note: PickedText | null };
export type SolutionReading = {
	/** Null where nothing was said. */
	maturity: string | null;
	regions: string[];
	languages: string[];
	price: Labelled | null;
	/** `written` where it is in words of one's own, which are in no certain language. */
	licence: { text: string; written: boolean } | null;
	requirements: PickedText | null;
	references: readonly Reference[];
	accessibility: Labelled | null;
	data: { labels: string[]; note: PickedText | null } | null;
};
type Texts = Translate<keyof typeof solutionMessages.en>;

/** `wanted` is the language asked for by the reader, who may ask for another than that of the interface. */
export function readSolution(solution: Solution, locale: Locale, wanted: string = locale): SolutionReading {
	const t = translator(solutionMessages, locale);
	const { profile } = solution;
	const picked = (texts: LocalisedText) => {
		const found = pickText(texts, wanted, solution.language);
		return found.text === '' ? null : found;
	};

	return {
		maturity: maturityOf(solution, t),
		regions: profile.regions.map((code) => regionLabel(code, locale)),
		languages: profile.languages.map((code) => languageName(code, locale)),
		price: labelled(profile.priceModel && t(`solution.price.${profile.priceModel}`), picked(profile.price)),
		licence: licenceOf(solution, t),
		requirements: picked(profile.requirements),
		references: profile.references,
		accessibility: labelled(
			profile.accessibility && t(`solution.accessibility.${profile.accessibility}`),
			picked(profile.accessibilityNote)
		),
		data: dataOf(solution, picked(profile.dataNote), t)
	};
}

export function regionLabel(code: string, locale: Locale): string {
	return code === ANYWHERE
		? translator(solutionMessages, locale)('solution.region.anywhere')
		: countryName(code, locale);
}

function maturityOf({ trl }: Solution, t: Texts): string | null {
	if (trl === null) return null;
	const level = isTrlLevel(trl) ? t(`solution.trl.${trl}`) : '';

	return [t('solution.trl', { trl }), level].filter(Boolean).join(', ');
}

function licenceOf({ licence }: Solution, t: Texts): SolutionReading['licence'] {
	if (licence === null) return null;

	return isLicence(licence)
		? { text: t(`solution.licence.${licence}`), written: false }
		: { text: licence, written: true };
}

function dataOf({ profile }: Solution, note: PickedText | null, t: Texts): SolutionReading['data'] {
	const { personalData, dataKept, dataAgreement } = profile;
	const labels = [
		personalData && t(`solution.personalData.${personalData}`),
		dataKept && t(`solution.dataKept.${dataKept}`),
		dataAgreement && t(`solution.dataAgreement.said.${dataAgreement}`)
	].filter((label) => label !== null);

	return labels.length === 0 && note === null ? null : { labels, note };
}

function labelled(label: string | null, note: PickedText | null): Labelled | null {
	return label === null && note === null ? null : { label: label ?? '', note };
}
