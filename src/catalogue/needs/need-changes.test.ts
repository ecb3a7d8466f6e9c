// What a saved part makes of a need: once, never over somebody else's change, and only what the part is about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBeDraft, mustBeRevision, revised, translated } from './need-changes.ts';
import type { NeedTranslation, PartInput } from './need-form.ts';
import { needStates, type Need } from './need.ts';
import { aNeed } from './testing/index.ts';
import { someCodes, someNeed, someText, someTopics } from './testing/arbitrary-need.ts';

type Subject = Extract<PartInput, { part: 'subject' }>;
const gap = (need: Need, changes: Partial<Extract<PartInput, { part: 'gap' }>> = {}): PartInput => ({
	part: 'gap',
	revision: need.revision,
	title: need.title[need.language] ?? '',
	language: need.language,
	description: need.description[need.language] ?? '',
	...changes
});
const subject = (changes: Partial<Subject> = {}): Subject => ({
	part: 'subject',
	revision: 1,
	...{ cpv: [], cpvShown: [], cpvOther: '', concept: [], conceptShown: [], summary: '' },
	...changes
});
const inSwedish = (need: Need, changes: Partial<NeedTranslation> = {}): NeedTranslation => ({
	...{ title: 'Färja', description: '', summary: 'Kort', who: 'Öbor', does: '', where: '' },
	...{ frequency: '', problem: '', measure: '', by: 'person', revision: need.revision },
	...changes
});

describe('a part that is saved', () => {
	it('changes what it is about and nothing else', () => {
		const need = aNeed();
		const input = { moneyOwner: 'Tekninen johtaja', wantedFrom: null, wantedTo: '2028-01' };
		expect(revised(need, { part: 'means', revision: 1, ...input })).toEqual({ ...need, ...input });
	});

	it('twice is saved once: the second time gives the very same object', () => {
		fc.assert(
			fc.property(someNeed, someText(200, 1), someText(100), (need, title, description) => {
				const input = gap(need, { title, description });
				const once = revised(need, input);
				const saved = once === need ? need : { ...once, revision: need.revision + 1 };
				expect(revised(saved, input)).toBe(saved);
			})
		);
	});

	it('opened at an older revision is refused only where something differs', () => {
		const need = aNeed({ revision: 3 });
		expect(revised(need, gap(need, { revision: 1 }))).toBe(need);
		expect(() => revised(need, gap(need, { revision: 2, title: 'Lautta' }))).toThrow(
			'need.changed-meanwhile'
		);
		expect(() => revised(need, gap(need, { revision: 4, title: 'Lautta' }))).toThrow(
			'need.changed-meanwhile'
		);
	});

	it('tells a month moved from the beginning to the end of the time', () => {
		const need = aNeed({ wantedFrom: '2027-05', wantedTo: null });
		const { moneyOwner } = need;
		const moved = { part: 'means', revision: 1, moneyOwner, wantedFrom: null, wantedTo: '2027-05' } as const;
		expect(revised(need, moved)).toMatchObject({ wantedFrom: null, wantedTo: '2027-05' });
	});

	it('in the language of the need leaves its translations alone', () => {
		const need = translated(aNeed(), 'sv', inSwedish(aNeed()));
		const after = revised(need, gap(need, { title: 'Lautta' }));
		expect(after.title).toEqual({ fi: 'Lautta', sv: 'Färja' });
		expect(after.translations).toEqual(need.translations);
	});
});

describe('a corrected language', () => {
	it('takes all texts along, and back again', () => {
		fc.assert(
			fc.property(someNeed, (need) => {
				const there = revised(need, gap(need, { language: 'sv' }));
				const texts = [there.title, there.description, there.summary];
				const all = [...texts, ...Object.values(there.slots).map(({ text }) => text)];
				expect(new Set(all.flatMap((text) => Object.keys(text)))).toEqual(new Set(['sv']));
				expect(revised(there, gap(there, { language: 'fi' }))).toEqual(need);
			})
		);
	});

	it('makes the original of what was its translation, whose entry goes', () => {
		const need = translated(aNeed(), 'sv', inSwedish(aNeed()));
		const after = revised(need, gap(need, { language: 'sv' }));
		expect(after.translations).toEqual({});
		expect(after.title).toEqual({ sv: need.title['fi'] });
		expect(after.slots.who.text).toEqual({ sv: 'Omin sanoin: who' });
	});
});

describe('subjects', () => {
	it('that were shown and left unchecked are taken away; what was not shown stays', () => {
		const need = aNeed({
			cpv: ['11111111', '22222222'],
			themes: ['a', 'b'],
			rejectedCpv: [],
			rejectedConcepts: []
		});
		const input = { cpv: ['33333333'], cpvShown: ['22222222', '33333333'], conceptShown: ['b'] };
		expect(revised(need, subject(input))).toMatchObject({
			cpv: ['11111111', '33333333'],
			rejectedCpv: ['22222222'],
			themes: ['a'],
			rejectedConcepts: ['b']
		});
	});

	it('that are chosen again are no longer rejected', () => {
		const need = aNeed({ cpv: [], rejectedCpv: ['11111111'], rejectedConcepts: ['a'], themes: [] });
		expect(revised(need, subject({ cpvOther: '11111111', concept: ['a'] }))).toMatchObject({
			cpv: ['11111111'],
			rejectedCpv: [],
			themes: ['a'],
			rejectedConcepts: []
		});
	});

	it('are never held and rejected at once, whatever is saved in whatever order', () => {
		const few = fc.subarray(['10000000', '20000000', '30000000', '40000000']);
		const codes = fc.oneof(few, someCodes);
		const topics = fc.oneof(fc.subarray(['a', 'b', 'c', 'd']), someTopics);
		const save = fc.record({ cpv: codes, cpvShown: codes, concept: topics, conceptShown: topics });
		const other = fc.constantFrom('', '10000000', '50000000');
		fc.assert(
			fc.property(fc.array(fc.tuple(save, other), { maxLength: 8 }), (saves) => {
				let need = aNeed({ cpv: [], themes: [], rejectedCpv: [], rejectedConcepts: [] });
				for (const [input, cpvOther] of saves) {
					need = revised(need, subject({ ...input, cpvOther, revision: need.revision }));
					expect(need.cpv.filter((code) => need.rejectedCpv.includes(code))).toEqual([]);
					expect(need.themes.filter((topic) => need.rejectedConcepts.includes(topic))).toEqual([]);
					expect(need.cpv).toEqual([...new Set(need.cpv)]);
					for (const code of input.cpv) expect(need.cpv).toContain(code);
				}
			})
		);
	});

	it('are kept up to sixty: as many as one form can hold', () => {
		const many = (start: number) => Array.from({ length: 60 }, (_, at) => String(start + at));
		const need = aNeed({ cpv: many(10_000_000), rejectedCpv: many(30_000_000) });
		const same = subject({ cpv: many(10_000_000), cpvShown: many(10_000_000), concept: ['home-care'] });
		expect(revised(need, same).cpv).toEqual(need.cpv);
		expect(revised(need, subject({ cpvShown: many(50_000_000) })).rejectedCpv).toEqual(many(50_000_000));
	});
});

describe('a translation', () => {
	it('adds its texts, says how it was made, and touches nothing of the original', () => {
		const need = aNeed();
		const after = translated(need, 'sv', inSwedish(need));
		expect(after.translations).toEqual({ sv: { by: 'person', revision: 2 } });
		expect(after.title).toEqual({ ...need.title, sv: 'Färja' });
		expect(after.description).toEqual(need.description);
		expect(after.slots.who).toEqual({
			terms: ['older-people'],
			text: { fi: 'Omin sanoin: who', sv: 'Öbor' }
		});
		expect(after.slots.does).toEqual(need.slots.does);
	});

	it('into its own language is refused', () => {
		expect(() => translated(aNeed(), 'fi', inSwedish(aNeed()))).toThrow('need.same-language');
	});

	it('of a text that has changed meanwhile is refused', () => {
		expect(() => translated(aNeed({ revision: 2 }), 'sv', inSwedish(aNeed()))).toThrow(
			'need.changed-meanwhile'
		);
	});

	it('sent twice is saved once', () => {
		const need = aNeed();
		const saved = { ...translated(need, 'sv', inSwedish(need)), revision: 2 };
		expect(translated(saved, 'sv', inSwedish(need))).toBe(saved);
	});

	it('saved unchanged after the original grew counts as read again', () => {
		const need = { ...translated(aNeed(), 'sv', inSwedish(aNeed())), revision: 2 };
		const grown = { ...revised(need, gap(need, { title: 'Lautta' })), revision: 3 };
		expect(translated(grown, 'sv', inSwedish(grown)).translations['sv']).toEqual({
			by: 'person',
			revision: 4
		});
	});
});

describe('whoever decides', () => {
	it('throws away drafts only', () => {
		for (const state of needStates.filter((one) => one !== 'draft')) {
			expect(() => mustBeDraft(aNeed({ state }))).toThrow('need.not-in-this-state');
		}
		expect(() => mustBeDraft(aNeed())).not.toThrow();
	});

	it('has read what stands there now', () => {
		expect(() => mustBeRevision(aNeed({ revision: 4 }), 4)).not.toThrow();
		expect(() => mustBeRevision(aNeed({ revision: 4 }), 3)).toThrow('need.changed-meanwhile');
	});
});
