// What a filter and its values are called for a reader.
import { practiceMessages, practiceStates } from '#catalogue/practices';
import { solutionMessages, solutionStates } from '#catalogue/solutions';
import type { ListFilter } from '#commons/records';
import { conceptLabel } from '#commons/vocabulary/server';
import { countryName, languageName, translator, type Locale } from '#platform/i18n';
import type { ListKind } from './kinds.ts';
import { isPageKey, pageTexts } from './page-texts.ts';
import { regionLabel } from './region-label.ts';

export type ValueLabel = { text: string; language?: string };

export function filterTitle(filter: ListFilter, kind: ListKind, locale: Locale): string {
	const t = pageTexts(locale);
	if (filter !== 'maturity') return t(`list.filter.${filter}`);

	return t(kind === 'practice' ? 'list.filter.maturity.practice' : 'list.filter.maturity.solution');
}

export function valueLabel(filter: ListFilter, value: string, kind: ListKind, locale: Locale): ValueLabel {
	// A language is called by its own name, which is written in it.
	if (filter === 'language') return { text: languageName(value, value), language: value };

	return { text: worded[filter](value, kind, locale) };
}

type Worded = (value: string, kind: ListKind, locale: Locale) => string;

const worded: Record<Exclude<ListFilter, 'language'>, Worded> = {
	country: (value, _kind, locale) => countryName(value, locale),
	region: (value, _kind, locale) => regionLabel(value, locale),
	theme: (value, _kind, locale) => conceptLabel(value, locale),
	technology: (value, _kind, locale) => conceptLabel(value, locale),
	maturity: (value, _kind, locale) => pageWord('list.maturity', value, locale),
	state: stateLabel,
	expiring: (value, _kind, locale) => pageWord('list.expiring', value, locale),
	organisation: (_value, _kind, locale) => pageTexts(locale)('list.filter.organisation'),
	has: (value, _kind, locale) => pageWord('list.has', value, locale)
};

export function stateLabel(value: string, kind: ListKind, locale: Locale): string {
	const practice = practiceStates.find((state) => state === value);
	if (kind === 'practice' && practice)
		return translator(practiceMessages, locale)(`practice.state.${practice}`);
	const solution = solutionStates.find((state) => state === value);
	if (kind === 'solution' && solution)
		return translator(solutionMessages, locale)(`solution.state.${solution}`);

	return pageWord('list.state', value, locale);
}

/** Values come from a schema that knows them all; what a text is missing for is shown as it is. */
function pageWord(prefix: string, value: string, locale: Locale): string {
	const key = `${prefix}.${value}`;
	const t = pageTexts(locale);

	return isPageKey(key) ? t(key) : value;
}
