// What the form of each part shows of a stored need, under the names of its fields.
import type { NeedPart } from './need-form.ts';
import { needSlots, type NeedSlot } from './need-slots.ts';
import type { Need } from './need.ts';

export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export function partValues(need: Need, part: NeedPart): FieldValues {
	const original = (texts: Readonly<Record<string, string>>) => texts[need.language] ?? '';
	const slots = (...wanted: NeedSlot[]) =>
		Object.fromEntries(
			wanted.flatMap((slot): [string, string | readonly string[]][] => [
				[`${slot}Terms`, need.slots[slot].terms],
				[slot, original(need.slots[slot].text)]
			])
		);
	const { baseline } = need;

	switch (part) {
		case 'gap':
			return {
				title: original(need.title),
				language: need.language,
				description: original(need.description)
			};
		case 'service':
			return { ...slots('who', 'does', 'where'), place: need.place ?? '', country: need.country ?? '' };
		case 'trouble':
			return {
				...slots('frequency', 'problem', 'measure'),
				baselineValue: figure(baseline.value),
				baselineUnit: baseline.unit,
				baselineTarget: figure(baseline.target),
				baselineMeasured: baseline.measured
			};
		case 'means':
			return {
				moneyOwner: need.moneyOwner,
				wantedFrom: need.wantedFrom ?? '',
				wantedTo: need.wantedTo ?? ''
			};
		case 'subject':
			return { cpv: need.cpv, concept: need.themes, cpvOther: '', summary: original(need.summary) };
	}
}

/** All texts of one language, as the form of a translation shows them. */
export function translationValues(need: Need, language: string): FieldValues {
	const slots = Object.fromEntries(needSlots.map((slot) => [slot, need.slots[slot].text[language] ?? '']));

	return {
		title: need.title[language] ?? '',
		description: need.description[language] ?? '',
		summary: need.summary[language] ?? '',
		by: need.translations[language]?.by ?? '',
		...slots
	};
}

function figure(value: number | null): string {
	return value === null ? '' : String(value);
}
