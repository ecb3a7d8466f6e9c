// What a version of a need keeps: everything people can change, readable, and nothing about persons.
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#actors/people';
import { needMessages } from './messages.ts';
import { emptySlots } from './need-slots.ts';
import { snapshotOf } from './need-snapshot.ts';
import type { Need } from './need.ts';
import { aNeed } from './testing/index.ts';

const full = aNeed({ translations: { sv: { by: 'machine', revision: 1 } } });

describe('a snapshot', () => {
	it('has a name in the catalogue for every field it can hold', () => {
		for (const field of Object.keys(snapshotOf(full))) {
			expect(needMessages.en).toHaveProperty([`need.field.${field.split('.')[0]}`]);
		}
	});

	it('holds figures, lists and texts as they read', () => {
		expect(snapshotOf(full)).toMatchObject({
			'title.fi': 'Kotihoidon hoitajat ajavat pitkiä matkoja',
			whoTerms: 'older-people',
			'who.fi': 'Omin sanoin: who',
			baselineValue: '41',
			wanted: '2026-09 – 2027-05',
			cpv: '85312000',
			'translation.sv': 'machine'
		});
	});

	it('leaves out what is empty, but not a zero', () => {
		const bare = aNeed({
			...{ description: {}, summary: {}, slots: emptySlots(), moneyOwner: '', country: null, place: null },
			...{ wantedFrom: null, wantedTo: null, cpv: [], themes: [], rejectedCpv: [], rejectedConcepts: [] },
			baseline: { value: 0, target: null, unit: '', measured: '' }
		});
		expect(snapshotOf(bare)).toEqual({
			'title.fi': 'Kotihoidon hoitajat ajavat pitkiä matkoja',
			baselineValue: '0'
		});
	});

	it('is the same whatever the order in which languages were written', () => {
		const one = snapshotOf(aNeed({ title: { fi: 'Lautta', sv: 'Färja' } }));
		const other = snapshotOf(aNeed({ title: { sv: 'Färja', fi: 'Lautta' } }));
		expect(JSON.stringify(one)).toBe(JSON.stringify(other));
	});

	it('names no person and no cookie', () => {
		const person = 'a-person' as PersonId;
		const named = { createdBy: person, submittedBy: person, draftKey: 'a-cookie' };
		const need = aNeed({ ...named, approval: { by: person, at: new Date(), alone: false } });
		expect(JSON.stringify(snapshotOf(need))).not.toMatch(/a-person|a-cookie/);
	});

	const changes: Partial<Need>[] = [
		{ title: { fi: 'x' } },
		{ description: { fi: 'x' } },
		{ summary: {} },
		{ slots: { ...full.slots, who: { terms: [], text: full.slots.who.text } } },
		{ slots: { ...full.slots, measure: { terms: full.slots.measure.terms, text: {} } } },
		{ baseline: { ...full.baseline, value: null } },
		{ baseline: { ...full.baseline, target: 31 } },
		{ baseline: { ...full.baseline, unit: 'h' } },
		{ baseline: { ...full.baseline, measured: '' } },
		{ moneyOwner: 'x' },
		{ wantedFrom: null },
		{ wantedTo: null },
		{ wantedFrom: '2027-05', wantedTo: '2027-05' },
		{ place: null },
		{ country: 'SE' },
		{ cpv: [] },
		{ themes: ['x'] },
		{ rejectedCpv: [] },
		{ rejectedConcepts: [] },
		{ translations: {} },
		{ translations: { sv: { by: 'person', revision: 1 } } }
	];
	it.each(changes)('differs where this changed: %j', (change) => {
		expect(snapshotOf({ ...full, ...change })).not.toEqual(snapshotOf(full));
	});

	it('tells a month that a time begins with from one that it ends with', () => {
		const from = snapshotOf(aNeed({ wantedFrom: '2027-05', wantedTo: null }))['wanted'];
		const to = snapshotOf(aNeed({ wantedFrom: null, wantedTo: '2027-05' }))['wanted'];
		expect([from, to]).toEqual(['2027-05 –', '– 2027-05']);
	});
});
