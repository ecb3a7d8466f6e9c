// What a need says in the reader's language: terms from their labels, own words in the language they were written in.
import { pickText, type PickedText } from '#commons/records';
import { conceptLabel } from '#commons/vocabulary/server';
import { formatMonth, formatNumber, translator, type Locale } from '#platform/i18n';
import { needMessages } from '../messages.ts';
import { needSlots, ownTermsOf, type NeedSlot } from '../need-slots.ts';
import type { Need } from '../need.ts';

export type NeedReading = {
	slots: { slot: NeedSlot; terms: string[]; text: PickedText | null }[];
	/** Null where no figure was given. */
	baseline: {
		value: string;
		target: string | null;
		unit: string;
		measured: string;
		line: BaselineLine | null;
	} | null;
	moneyOwner: string;
	wanted: string;
	summary: PickedText | null;
};
/** Where today and the aim stand on a line from zero to a round end, each from 0 to 1. */
type BaselineLine = { today: number; aim: number; end: string };

/** `wanted` is the language asked for by the reader, who may ask for another than that of the interface. */
export function readNeed(need: Need, locale: Locale, wanted: string = locale): NeedReading {
	const picked = (texts: Readonly<Record<string, string>>) => {
		const found = pickText(texts, wanted, need.language);
		return found.text === '' ? null : found;
	};

	return {
		slots: needSlots.map((slot) => ({
			slot,
			terms: need.slots[slot].terms.map((term) => termLabel(slot, term, locale)),
			text: picked(need.slots[slot].text)
		})),
		baseline: baselineOf(need, locale),
		moneyOwner: need.moneyOwner,
		wanted: windowOf(need, locale),
		summary: picked(need.summary)
	};
}

/** The label of a term: of the slot's own list, or of the thesaurus. */
export function termLabel(slot: NeedSlot, term: string, locale: Locale): string {
	const key = `need.${slot}.${term}`;
	if (!ownTermsOf(slot).includes(term) || !(key in needMessages.en)) return conceptLabel(term, locale);

	return translator(needMessages, locale)(key as keyof typeof needMessages.en);
}

function baselineOf({ baseline }: Need, locale: Locale): NeedReading['baseline'] {
	const { value, target, unit, measured } = baseline;
	if (value === null) return null;

	return {
		value: formatNumber(value, locale),
		target: target === null ? null : formatNumber(target, locale),
		unit,
		measured,
		line: target === null || value < 0 || target < 0 ? null : lineOf(value, target, locale)
	};
}

function lineOf(value: number, target: number, locale: Locale): BaselineLine | null {
	const most = Math.max(value, target);
	if (most === 0) return null;
	const step = 10 ** Math.floor(Math.log10(most));
	const end = Math.ceil((most * 1.2) / step) * step;

	return { today: value / end, aim: target / end, end: formatNumber(end, locale) };
}

function windowOf({ wantedFrom, wantedTo }: Need, locale: Locale): string {
	const t = translator(needMessages, locale);
	const from = wantedFrom && formatMonth(wantedFrom, locale);
	const to = wantedTo && formatMonth(wantedTo, locale);
	if (from && to) return t('need.page.window', { from, to });
	if (from) return t('need.page.from', { from });

	return to ? t('need.page.until', { to }) : '';
}
