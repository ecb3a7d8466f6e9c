// What the forms of a practice take and refuse, field by field.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NewPracticeForm, PracticeForm, RetireForm, TranslationForm } from './practice-form.ts';
import { practiceMessages } from './messages.ts';
import { fullForm } from './testing/index.ts';

const long = (count: number) => 'ä'.repeat(count);

function issues(changes: Record<string, string | string[]>) {
	const result = v.safeParse(PracticeForm, { ...fullForm, ...changes });
	return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

describe('the form of a practice', () => {
	it('takes a complete form', () => {
		expect(v.parse(PracticeForm, fullForm)).toMatchObject({
			revision: 1,
			figureBefore: 530_000,
			figureAfter: 388_000,
			since: '2023-08',
			concept: []
		});
	});

	it('takes a title alone: a draft may be unfinished', () => {
		const { revision, title, language } = fullForm;
		expect(v.parse(PracticeForm, { revision, title, language })).toMatchObject({
			description: '',
			place: null,
			country: null,
			since: null,
			figureBefore: null,
			contact: ''
		});
	});

	it.each([
		[{ title: '' }, 'title: practice.title-missing'],
		[{ title: ' \u0000 ' }, 'title: practice.title-missing'],
		[{ title: long(201) }, 'title: practice.longer-than-200'],
		[{ description: long(100_001) }, 'description: practice.longer-than-100000'],
		[{ result: long(30_000) }, 'result: practice.longer-than-5000'],
		[{ notAgain: long(30_000) }, 'notAgain: practice.longer-than-5000'],
		[{ contact: long(201) }, 'contact: practice.longer-than-200'],
		[{ place: long(101) }, 'place: practice.longer-than-100'],
		[{ figureUnit: long(101) }, 'figureUnit: practice.longer-than-100'],
		[{ language: 'xx' }, 'language: practice.language'],
		[{ country: 'Sweden' }, 'country: practice.country'],
		[{ since: '2023' }, 'since: practice.month'],
		[{ since: '2023-13' }, 'since: practice.month'],
		[{ figureBefore: 'about 40' }, 'figureBefore: practice.number'],
		[{ figureBefore: '' }, 'figureBefore: practice.figure-both'],
		[{ figureAfter: '' }, 'figureAfter: practice.figure-both'],
		[{ figureUnit: '' }, 'figureUnit: practice.figure-unit'],
		[{ concept: Array.from({ length: 61 }, (_, at) => `c${at}`) }, 'concept: practice.too-many'],
		[{ revision: '' }, 'revision: practice.revision']
	])('refuses %o beside its field', (changes, refusal) => {
		expect(issues(changes as Record<string, string>)).toEqual([refusal]);
	});

	it.each([
		['41,5', 41.5],
		['1 200', 1200],
		['\u22123', -3],
		['0', 0]
	])('reads %s as a number', (typed, value) => {
		expect(v.parse(PracticeForm, { ...fullForm, figureAfter: typed }).figureAfter).toBe(value);
	});

	it('keeps what people write: long words, right-to-left text, line breaks; drops what cannot be stored', () => {
		const text = `${long(200)}\r\n\u0645\u0631\u062d\u0628\u0627\u0000 \ud800`;
		expect(v.parse(PracticeForm, { ...fullForm, description: text }).description).toBe(
			`${long(200)}\n\u0645\u0631\u062d\u0628\u0627 \ufffd`
		);
	});

	it('needs an id from the page for a new one', () => {
		expect(v.safeParse(NewPracticeForm, { ...fullForm, id: 'x' }).success).toBe(false);
		expect(v.safeParse(NewPracticeForm, fullForm).success).toBe(false);
	});

	it('retires only with a reason, translates only with a title and how', () => {
		expect(v.safeParse(RetireForm, { revision: '3', reason: ' ' }).issues?.[0].message).toBe(
			'practice.reason-missing'
		);
		const messages = v.safeParse(TranslationForm, { revision: '3' }).issues?.map(({ message }) => message);
		expect(messages).toEqual(['practice.title-missing', 'practice.by-missing']);
	});

	it('has a text for each of its refusals', () => {
		const keys = [
			'title-missing',
			'text',
			'number',
			'month',
			'country',
			'language',
			'too-many',
			'figure-both'
		];
		const limits = [100, 200, 2000, 5000, 100_000].map((limit) => `longer-than-${limit}`);
		const more = ['figure-unit', 'reason-missing', 'by-missing', 'revision', 'term-unknown'];
		for (const key of [...keys, ...limits, ...more]) {
			expect(practiceMessages.en).toHaveProperty([`practice.${key}`]);
		}
	});
});
