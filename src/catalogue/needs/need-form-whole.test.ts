// The forms of needs as wholes: their revision, fields nobody asked for, the forms that decide.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
	CloseForm,
	needLimits,
	needPartForms,
	needParts,
	NewNeedForm,
	ReasonForm,
	RevisionForm,
	TranslationForm
} from './need-form.ts';
import { enough, outcome, tell } from './testing/form-outcomes.ts';

const NUL = '\u0000';

describe('the revision a form was opened at', () => {
	it.each([...needParts])('stands in the form of "%s"', (part) => {
		expect(tell(part, 'revision', '7')).toEqual({ value: 7 });
		for (const odd of [undefined, '', '-1', '1.5', '1e3', 'x', '1234567890', ['1', '2']]) {
			expect(tell(part, 'revision', odd)).toEqual({ refused: 'need.revision' });
		}
	});

	it('stands in every form that decides', () => {
		const rest = { reason: 'why', how: 'stop' };
		for (const schema of [RevisionForm, ReasonForm, CloseForm]) {
			expect(outcome(schema, { ...rest, revision: '7' }, 'revision')).toEqual({ value: 7 });
			expect(outcome(schema, rest, 'revision')).toEqual({ refused: 'need.revision' });
		}
	});
});

describe('a form with fields nobody asked for', () => {
	it.each([...needParts])('takes none of them in "%s"', (part) => {
		const sent: unknown = JSON.parse(
			JSON.stringify({ ...enough[part], state: 'open', part: 'gap', organisationId: 'x' }).replace(
				'{',
				'{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'
			)
		);
		const output: Record<string, unknown> = v.parse(needPartForms[part], sent);
		expect(output['part']).toBe(part);
		for (const odd of ['state', 'organisationId', '__proto__', 'constructor']) {
			expect(Object.hasOwn(output, odd)).toBe(false);
		}
		expect(output['polluted']).toBeUndefined();
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('a new need', () => {
	const id = '018f2c5e-7c1d-4a3b-9e0f-1a2b3c4d5e6f';

	it('is some words under an id', () => {
		expect(v.parse(NewNeedForm, { id, text: ' Lautta \r\n' })).toEqual({ id, text: 'Lautta' });
	});

	it('is refused without words, with too many, or under no id', () => {
		expect(outcome(NewNeedForm, { id, text: ` ${NUL} ` }, 'text')).toEqual({ refused: 'need.text-missing' });
		const long = 'x'.repeat(needLimits.description + 1);
		expect(outcome(NewNeedForm, { id, text: long }, 'text')).toEqual({ refused: 'need.longer-than-100000' });
		for (const odd of [undefined, 'x', ['a', 'b']]) {
			expect(outcome(NewNeedForm, { id: odd, text: 'Lautta' }, 'id')).toEqual({ refused: 'need.revision' });
		}
	});
});

describe('a reason', () => {
	it('is always given, in at most 2,000 characters', () => {
		const reason = (typed: unknown) => outcome(ReasonForm, { revision: '1', reason: typed }, 'reason');
		expect(reason(' No money. ')).toEqual({ value: 'No money.' });
		expect(reason('x'.repeat(2000))).toEqual({ value: 'x'.repeat(2000) });
		expect(reason('x'.repeat(2001))).toEqual({ refused: 'need.longer-than-2000' });
		expect(reason(' \u0000')).toEqual({ refused: 'need.reason-missing' });
	});

	it('closes a need in one of two ways', () => {
		const how = (typed: unknown) => outcome(CloseForm, { revision: '1', reason: 'x', how: typed }, 'how');
		expect(how('stop')).toEqual({ value: 'stop' });
		expect(how('reuse')).toEqual({ value: 'reuse' });
		for (const odd of [undefined, 'approve', ['stop', 'reuse']])
			expect(how(odd)).toEqual({ refused: 'need.how-missing' });
	});
});

describe('a translation', () => {
	const translation = { revision: '2', title: 'Färja', by: 'machine' };

	it('holds a title; other texts may stay in the original', () => {
		expect(v.parse(TranslationForm, translation)).toMatchObject({
			revision: 2,
			title: 'Färja',
			who: '',
			summary: ''
		});
		expect(outcome(TranslationForm, { ...translation, title: ' ' }, 'title')).toEqual({
			refused: 'need.title-missing'
		});
		const long = { ...translation, problem: 'x'.repeat(501) };
		expect(outcome(TranslationForm, long, 'problem')).toEqual({ refused: 'need.longer-than-500' });
	});

	it('says how it was made', () => {
		for (const odd of [undefined, '', 'robot']) {
			expect(outcome(TranslationForm, { ...translation, by: odd }, 'by')).toEqual({
				refused: 'need.by-missing'
			});
		}
	});
});
