// Any need that people can write, for tests of what holds for all of them.
// cspell:ignore مرحبا
import fc from 'fast-check';
import { slotTerms, type NeedSlot, type SlotContent } from '../need-slots.ts';
import type { Need } from '../need.ts';
import { aNeed } from './index.ts';

/** As `cleanText` leaves it; every script, emoji and right-to-left text among it. */
export const someText = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
	fc
		.oneof(fc.string({ unit: 'binary', maxLength }), fc.lorem({ maxCount: 5 }), fc.constant('مرحبا'))
		.map((text) =>
			text.slice(0, maxLength).toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim()
		)
		.filter((text) => text.length >= minLength);

export const someCodes: fc.Arbitrary<string[]> = distinct(
	fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
	12
);
export const someTopics: fc.Arbitrary<string[]> = distinct(fc.stringMatching(/^[a-z][a-z-]{0,20}$/), 12);

const month = fc
	.record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
	.map((when) => `${when.year}-${String(when.month).padStart(2, '0')}`);
/** Twelve digits before the comma and four after it. */
const figure = fc
	.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
	.map(([whole, part]) => Number(`${whole}.${part}`));

/** A draft written in Finnish, with nothing translated. */
export const someNeed: fc.Arbitrary<Need> = fc
	.record({
		title: someText(200, 1),
		description: someText(300),
		summary: someText(100),
		who: slot(someTopics),
		does: slot(someTopics),
		problem: slot(someTopics),
		where: slot(listed('where')),
		frequency: slot(listed('frequency')),
		measure: slot(listed('measure')),
		unit: someText(40),
		measured: someText(100),
		value: fc.option(figure),
		target: fc.option(figure),
		moneyOwner: someText(100),
		place: someText(40),
		country: fc.option(fc.constantFrom('FI', 'SE', 'LT')),
		window: fc.tuple(fc.option(month), fc.option(month)),
		cpv: someCodes,
		themes: someTopics
	})
	.map(({ window, title, description, summary, place, value, target, unit, measured, ...given }) => {
		const [wantedFrom, wantedTo] = inOrder(window);
		const { who, does, where, frequency, problem, measure, moneyOwner, country, cpv, themes } = given;

		return aNeed({
			title: inFinnish(title),
			description: inFinnish(description),
			summary: inFinnish(summary),
			slots: { who, does, where, frequency, problem, measure },
			baseline: { value: noMinusZero(value), target: noMinusZero(target), unit, measured },
			place: place === '' ? null : place,
			rejectedCpv: [],
			rejectedConcepts: [],
			...{ moneyOwner, country, cpv, themes, wantedFrom, wantedTo }
		});
	});

function slot(terms: fc.Arbitrary<string[]>): fc.Arbitrary<SlotContent> {
	return fc
		.record({ terms: terms.map((all) => all.slice(0, 6)), text: someText(100) })
		.map((content) => ({ terms: content.terms, text: inFinnish(content.text) }));
}

function listed(name: NeedSlot & keyof typeof slotTerms): fc.Arbitrary<string[]> {
	return fc.subarray<string>([...slotTerms[name]]);
}

function distinct(one: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string[]> {
	return fc.uniqueArray(one, { maxLength });
}

function inFinnish(text: string): Record<string, string> {
	return text === '' ? {} : { fi: text };
}

function inOrder([from, to]: [string | null, string | null]): [string | null, string | null] {
	return from !== null && to !== null && from > to ? [to, from] : [from, to];
}

/** JSON and PostgreSQL know no minus zero either. */
function noMinusZero(value: number | null): number | null {
	return value === null ? null : value + 0;
}
