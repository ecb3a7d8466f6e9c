// What a saved part makes of a need: pure, field by field.
import { withText } from '#commons/records';
import { Refusal } from '#platform/errors';
import type { NeedRefusal } from './need-acts.ts';
import { needLimits, type NeedTranslation, type PartInput } from './need-form.ts';
import { snapshotOf } from './need-snapshot.ts';
import { needSlots, type NeedSlot, type NeedSlots, type SlotContent } from './need-slots.ts';
import type { Need } from './need.ts';

/**
 * The need with this part saved, or the very same object where nothing changed (a form sent twice).
 * Refuses to save on top of a change that the form did not know.
 */
export function revised(need: Need, input: PartInput): Need {
	return grown(need, input.revision, withPart(need, input));
}

/** A translation changes nothing of the original. */
export function translated(need: Need, language: string, written: NeedTranslation): Need {
	if (language === need.language) throw new Refusal<NeedRefusal>('need.same-language');
	const slots = Object.fromEntries(
		needSlots.map((slot) => [slot, withSlotText(need.slots[slot], language, written[slot])])
	) as NeedSlots;
	const translations = { ...need.translations, [language]: { by: written.by, revision: need.revision + 1 } };
	const { title, description, summary } = need;

	const result = {
		...need,
		title: withText(title, language, written.title),
		description: withText(description, language, written.description),
		summary: withText(summary, language, written.summary),
		slots,
		translations
	};

	return isReadAgain(need, language, written.revision) ? result : grown(need, written.revision, result);
}

/** Only what was never public may be thrown away. */
export function mustBeDraft(need: Need): void {
	if (need.state !== 'draft') throw new Refusal<NeedRefusal>('need.not-in-this-state');
}

/** Whoever decides has read what stands there now. */
export function mustBeRevision(need: Need, revision: number): void {
	if (need.revision !== revision) throw new Refusal<NeedRefusal>('need.changed-meanwhile');
}

/** Saved unchanged after the original grew: the translator says that it still holds, and the page stops asking. */
function isReadAgain({ revision, translations }: Need, language: string, opened: number): boolean {
	const before = translations[language];

	return before !== undefined && before.revision < revision && opened === revision;
}

function grown(need: Need, opened: number, result: Need): Need {
	const same = JSON.stringify(snapshotOf(result)) === JSON.stringify(snapshotOf(need));
	if (same) return need;
	if (opened !== need.revision) throw new Refusal<NeedRefusal>('need.changed-meanwhile');

	return result;
}

function withPart(need: Need, input: PartInput): Need {
	switch (input.part) {
		case 'gap':
			return inLanguage(need, input.language, input.title, input.description);
		case 'service':
			return {
				...withSlots(need, {
					who: [input.whoTerms, input.who],
					does: [input.doesTerms, input.does],
					where: [input.whereTerms, input.where]
				}),
				place: input.place === '' ? null : input.place,
				country: input.country
			};
		case 'trouble':
			return {
				...withSlots(need, {
					frequency: [input.frequencyTerms, input.frequency],
					problem: [input.problemTerms, input.problem],
					measure: [input.measureTerms, input.measure]
				}),
				baseline: {
					value: input.baselineValue,
					target: input.baselineTarget,
					unit: input.baselineUnit,
					measured: input.baselineMeasured
				}
			};
		case 'means':
			return {
				...need,
				moneyOwner: input.moneyOwner,
				wantedFrom: input.wantedFrom,
				wantedTo: input.wantedTo
			};
		case 'subject':
			return withSubjects(need, input);
	}
}

/** A corrected language takes all texts of the original along. */
function inLanguage(need: Need, language: string, title: string, description: string): Need {
	const before = need.language;
	const moved = (texts: Readonly<Record<string, string>>, written: string) =>
		withText(before === language ? texts : withText(texts, before, ''), language, written);
	const slots = Object.fromEntries(
		needSlots.map((slot) => {
			const { terms, text } = need.slots[slot];
			return [slot, { terms, text: moved(text, text[before] ?? '') }];
		})
	) as NeedSlots;
	const translations = Object.fromEntries(
		Object.entries(need.translations).filter(([code]) => code !== language)
	);

	return {
		...need,
		language,
		title: moved(need.title, title),
		description: moved(need.description, description),
		summary: moved(need.summary, need.summary[before] ?? ''),
		slots,
		translations
	};
}

function withSlots(need: Need, written: Partial<Record<NeedSlot, [readonly string[], string]>>): Need {
	const changed = Object.entries(written).map(([slot, [terms, text]]): [string, SlotContent] => {
		const before = need.slots[slot as NeedSlot];
		return [slot, { terms, text: withText(before.text, need.language, text) }];
	});

	return { ...need, slots: { ...need.slots, ...Object.fromEntries(changed) } };
}

function withSlotText({ terms, text }: SlotContent, language: string, written: string): SlotContent {
	return { terms, text: withText(text, language, written) };
}

/** What the page offered and the person left unchecked is taken away; what it did not offer stays. */
function withSubjects(need: Need, input: Extract<PartInput, { part: 'subject' }>): Need {
	const kept = (had: readonly string[], shown: readonly string[], checked: readonly string[]) =>
		[...new Set([...had.filter((one) => !shown.includes(one)), ...checked])].slice(0, needLimits.subjects);
	const away = (before: readonly string[], shown: readonly string[], checked: readonly string[]) =>
		[...new Set([...before, ...shown])].filter((one) => !checked.includes(one)).slice(-needLimits.subjects);
	const cpv = input.cpvOther === '' ? input.cpv : [...input.cpv, input.cpvOther];

	return {
		...need,
		cpv: kept(need.cpv, input.cpvShown, cpv),
		themes: kept(need.themes, input.conceptShown, input.concept),
		rejectedCpv: away(need.rejectedCpv, input.cpvShown, cpv),
		rejectedConcepts: away(need.rejectedConcepts, input.conceptShown, input.concept),
		summary: withText(need.summary, need.language, input.summary)
	};
}
