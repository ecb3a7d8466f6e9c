// The lists from which a supplier chooses; each id is also the end of a message key, so that every reader gets a label.
import { contentLanguages } from '#commons/language';
import { locales } from '#platform/i18n';

export const trlLevels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type TrlLevel = (typeof trlLevels)[number];

/** "Anywhere in the EU or EEA", beside the countries. */
export const ANYWHERE = 'EEA';
/** The Baltic Sea and the northern edge, by ISO code; suppliers from elsewhere serve them too, so these are places of use. */
export const solutionRegions: readonly string[] = [
	...['FI', 'SE', 'NO', 'DK', 'IS', 'EE', 'LV', 'LT', 'PL', 'DE', 'IE', 'FO', 'GL', 'GB', 'AX'],
	ANYWHERE
];

/** Languages an offer can be written in, translated to or served in; the interface's own come first. */
export const solutionLanguages: readonly string[] = [...new Set<string>([...locales, ...contentLanguages])];

export const priceModels = ['free', 'one-off', 'per-month', 'per-user', 'per-unit', 'by-agreement'] as const;

/** What the licence column may hold besides words of one's own. */
export const licences = [
	'proprietary',
	'EUPL-1.2',
	'GPL',
	'AGPL',
	'LGPL',
	'MIT',
	'Apache-2.0',
	'BSD',
	'CC-BY'
] as const;
export type Licence = (typeof licences)[number];
/** The choice that asks for words of one's own; never stored. */
export const OTHER_LICENCE = 'other';

export const accessibilityLevels = ['meets-en-301-549', 'partly', 'not-tested', 'not-applicable'] as const;
export const personalDataKinds = ['none', 'some', 'health'] as const;
export const dataPlaces = ['on-premise', 'eu-eea', 'outside'] as const;
export const processorAgreements = ['yes', 'no', 'not-needed'] as const;

export function isLicence(written: string): written is Licence {
	return licences.some((licence) => licence === written);
}

export function isTrlLevel(level: number | null): level is TrlLevel {
	return trlLevels.some((one) => one === level);
}
