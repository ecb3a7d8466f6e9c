// A need begins from a plain text: its title, its description, what the text names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, titleOf } from './need-beginning.ts';
import { needLimits } from './need-form.ts';
import { isFilled } from './need-slots.ts';
import type { NeedId } from './need.ts';

const now = new Date('2026-03-02T08:00:00Z');

function beginning(text: string, concepts: Parameters<typeof begun>[0]['concepts'] = []) {
	const id = 'id' as NeedId;

	return begun({
		...{ id, text, concepts, now, language: 'fi', organisationId: null, country: 'FI' },
		createdBy: null,
		draftKey: 'key'
	});
}

describe('the title', () => {
	it.each([
		['Lautta ei kulje. Silta puuttuu.', 'Lautta ei kulje'],
		['Miten saaressa käydään? Ei mitenkään.', 'Miten saaressa käydään?'],
		['Lautta\nSilta', 'Lautta'],
		['  Lautta  ', 'Lautta'],
		['Versio 2.5 ei toimi. Uusi puuttuu.', 'Versio 2.5 ei toimi'],
		['. Lautta', '. Lautta'],
		['.', '.'],
		['مرحبا بالعالم. نعم', 'مرحبا بالعالم']
	])('of "%s" is "%s"', (text, title) => {
		expect(titleOf(text)).toBe(title);
	});

	it('ends at a word where the first sentence is long', () => {
		const title = titleOf(`${'sana '.repeat(60)}loppu.`);
		expect(title).toMatch(/sana…$/);
		expect(title.length).toBeGreaterThan(100);
	});

	it('ends within a word that is longer than a title', () => {
		expect(titleOf('x'.repeat(200))).toBe(`${'x'.repeat(119)}…`);
	});

	it('never ends in half a letter: no half emoji, no lost accent, no broken family', () => {
		for (const letter of ['😀', 'e\u0301', '👩‍👩‍👧', '🇫🇮']) {
			for (const shift of [0, 1, 2, 3]) {
				const head = titleOf(`${'x'.repeat(shift)}${letter.repeat(150)}`).slice(shift, -1);
				expect(head.replaceAll(letter, '')).toBe('');
			}
		}
	});

	it('of any text is there, well-formed and not longer than 120', () => {
		const text = fc
			.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }))
			.filter((any) => any.trim() !== '');
		fc.assert(
			fc.property(text, (any) => {
				const title = titleOf(any);
				expect(title).not.toBe('');
				expect(title.length).toBeLessThanOrEqual(120);
				expect(title.length).toBeLessThanOrEqual(needLimits.title);
				expect(title.isWellFormed()).toBe(true);
				if (!title.endsWith('…')) expect(any).toContain(title);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('the description', () => {
	it('is the whole text', () => {
		const text = 'Lautta ei kulje. Silta puuttuu.';
		expect(beginning(` ${text}\n`).description).toEqual({ fi: text });
	});

	it.each(['Lautta ei kulje', 'Lautta ei kulje.', ' Lautta ei kulje.\n'])(
		'does not say "%s" twice',
		(text) => {
			expect(beginning(text)).toMatchObject({ title: { fi: 'Lautta ei kulje' }, description: {} });
		}
	);
});

describe('a need that begins', () => {
	it('is a draft at its first revision', () => {
		expect(beginning('Lautta')).toMatchObject({
			state: 'draft',
			revision: 1,
			createdAt: now,
			savedAt: now,
			draftKey: 'key',
			approval: null,
			cpv: [],
			rejectedCpv: [],
			translations: {}
		});
	});

	it('has at most six topics of those the text names', () => {
		const concepts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, slot: null }));
		expect(beginning('Lautta', concepts).themes).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	});

	it('has its answers begun with what the text names: one service, up to six of the others', () => {
		const named = (['who', 'does', 'problem'] as const).flatMap((slot) =>
			Array.from({ length: 7 }, (_, at) => ({ id: `${slot}-${at}`, slot }))
		);
		const { slots } = beginning('Lautta', named);
		expect(slots.does).toEqual({ terms: ['does-0'], text: {} });
		expect(slots.who.terms).toEqual(named.slice(0, 6).map(({ id }) => id));
		expect(slots.problem.terms).toHaveLength(6);
		expect([slots.where, slots.frequency, slots.measure].some(isFilled)).toBe(false);
	});
});
