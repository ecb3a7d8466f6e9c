// What a saved part makes of an offer: nothing where nothing changed, and never something lost.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { revised, translated } from './solution-changes.ts';
import { solutionPartForms, solutionParts } from './solution-form.ts';
import { licences, priceModels, solutionRegions } from './solution-lists.ts';
import { partValues } from './solution-values.ts';
import { aRunning, aSolution, aWhat } from './testing/index.ts';

const TODAY = '2026-03-01';
const line = fc.string({ maxLength: 40 }).map((text) => text.replaceAll(/[\s\0]+/g, ' ').trim());
const reference = fc.record({
	place: line.filter((text) => text !== ''),
	what: line,
	year: fc.option(fc.integer({ min: 1950, max: 2099 })),
	url: fc.constantFrom(null, 'https://example.org/a')
});
const anySolution = fc
	.record({
		references: fc.array(reference, { maxLength: 5 }),
		regions: fc.subarray([...solutionRegions]),
		priceModel: fc.constantFrom(null, ...priceModels),
		licence: fc.constantFrom(null, ...licences, 'AGPL-3.0', 'Oma lisenssi'),
		requirements: line
	})
	.map(({ licence, requirements, ...facts }) => {
		const solution = aSolution({ licence, cpv: ['85312000'] });
		const texts = requirements === '' ? {} : { fi: requirements };
		return { ...solution, profile: { ...solution.profile, ...facts, requirements: texts } };
	});
const translation = {
	revision: 1,
	title: 'Bildtelefon',
	description: '',
	requirements: '4G',
	price: '',
	accessibilityNote: '',
	dataNote: '',
	by: 'machine'
} as const;

describe('a part that is saved as it is shown', () => {
	it('changes nothing, whatever stands there', () => {
		fc.assert(
			fc.property(anySolution, fc.constantFrom(...solutionParts), (solution, part) => {
				const input = v.parse(solutionPartForms[part], { ...partValues(solution, part), revision: '7' });
				expect(revised(solution, input, TODAY)).toBe(solution);
			})
		);
	});
});

describe('a changed part', () => {
	it('is saved once; sent twice it is the same', () => {
		const first = revised(aSolution(), aRunning(1), TODAY);
		expect(first.profile).toMatchObject({
			requirements: { fi: '4G-yhteys joka kotiin' },
			regions: ['FI', 'AX']
		});
		expect(revised(first, aRunning(1), TODAY)).toBe(first);
	});

	it('on top of a change it did not know is refused', () => {
		const solution = aSolution({ revision: 3 });
		expect(() => revised(solution, aRunning(2), TODAY)).toThrow('solution.changed-meanwhile');
	});

	it('takes all texts along into a corrected language, and its translation gives way', () => {
		const solution = translated(aSolution({ revision: 1 }), 'sv', translation);
		const moved = revised(
			solution,
			aWhat(1, { language: 'sv', title: 'Bildtelefon', description: 'Ring' }),
			TODAY
		);
		expect(moved).toMatchObject({ language: 'sv', title: { sv: 'Bildtelefon' }, translations: {} });
		expect(moved.title).not.toHaveProperty('fi');
		expect(() => revised(solution, aWhat(1, { language: 'xx' }), TODAY)).toThrow('solution.language');
	});

	it('keeps an unusual language that an import brought along', () => {
		const solution = aSolution({
			language: 'es',
			title: { es: 'Videollamada' },
			description: { es: 'Llama.' }
		});
		const input = aWhat(1, { language: 'es', title: 'Otra', description: 'Llama.' });
		expect(revised(solution, input, TODAY).title).toEqual({ es: 'Otra' });
	});

	it('of what everybody reads keeps what publishing asked for', () => {
		const listed = aSolution({ state: 'listed' });
		expect(() => revised(listed, aRunning(1, { regions: [] }), TODAY)).toThrow('solution.stays-complete');
		expect(() => revised(listed, aWhat(1, { trl: null }), TODAY)).toThrow('solution.stays-complete');
		expect(revised(aSolution(), aRunning(1, { regions: [] }), TODAY).profile.regions).toEqual([]);
	});

	it('of an imported offer that never said where it is offered needs not say it now', () => {
		const bare = aSolution({ state: 'listed', trl: null });
		expect(revised(bare, aWhat(1, { trl: null, title: 'Uusi' }), TODAY).title).toEqual({ fi: 'Uusi' });
	});
});

describe('subjects', () => {
	it('are accepted or taken away, never both, and what was not shown stays', () => {
		const code = fc.constantFrom('85312000', '32232000', '48000000', '60000000');
		const codes = fc.uniqueArray(code);
		fc.assert(
			fc.property(codes, codes, codes, codes, (cpv, rejectedCpv, cpvShown, checked) => {
				const input = { part: 'subject' as const, revision: 1, cpvOther: '', concept: [], conceptShown: [] };
				const solution = aSolution({ cpv, rejectedCpv: rejectedCpv.filter((one) => !cpv.includes(one)) });
				const result = revised(solution, { ...input, cpv: checked, cpvShown }, TODAY);
				for (const one of checked) expect(result.cpv).toContain(one);
				for (const one of cpvShown.filter((shown) => !checked.includes(shown))) {
					expect(result.rejectedCpv).toContain(one);
				}
				expect(result.cpv.filter((one) => result.rejectedCpv.includes(one))).toEqual([]);
			})
		);
	});
});

describe('a translation', () => {
	it('stands beside the original, marked with how it was made', () => {
		const result = translated(aSolution(), 'sv', translation);
		expect(result.translations).toEqual({ sv: { by: 'machine', revision: 2 } });
		expect(result.title).toEqual({ ...aSolution().title, sv: 'Bildtelefon' });
		expect(result.description).toEqual(aSolution().description);
		expect(result.profile.requirements).toEqual({ sv: '4G' });
	});

	it('into the language of the original is refused', () => {
		expect(() => translated(aSolution(), 'fi', translation)).toThrow('solution.same-language');
	});
});
