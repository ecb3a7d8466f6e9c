// What a person may type about a need, field by field: good input is tidied, bad input is told by a message of the catalogue.
import { describe, expect, it } from 'vitest';
import { needLimits, needPartForms } from './need-form.ts';
import { outcome, tell } from './testing/form-outcomes.ts';

const NUL = '\u0000';

const texts = [
	['gap', 'description', needLimits.description],
	['service', 'who', needLimits.slot],
	['service', 'does', needLimits.slot],
	['service', 'where', needLimits.slot],
	['service', 'place', needLimits.short],
	['trouble', 'frequency', needLimits.slot],
	['trouble', 'problem', needLimits.slot],
	['trouble', 'measure', needLimits.slot],
	['trouble', 'baselineUnit', needLimits.short],
	['trouble', 'baselineMeasured', needLimits.slot],
	['means', 'moneyOwner', needLimits.slot],
	['subject', 'summary', needLimits.summary]
] as const;
const allTexts = [...texts, ['gap', 'title', needLimits.title] as const];

describe.each(allTexts)('the text %s.%s', (part, field, limit) => {
	it(`holds ${limit} characters and not one more`, () => {
		expect(tell(part, field, 'x'.repeat(limit))).toEqual({ value: 'x'.repeat(limit) });
		expect(tell(part, field, 'x'.repeat(limit + 1))).toEqual({ refused: `need.longer-than-${limit}` });
	});

	it('is counted after the space around it is gone', () => {
		expect(tell(part, field, ` \n${'x'.repeat(limit)}\t `)).toEqual({ value: 'x'.repeat(limit) });
	});

	it.each([
		['a word as long as the shortest field', 'å'.repeat(100), 'å'.repeat(100)],
		['text that runs from right to left', 'مرحبا بالعالم', 'مرحبا بالعالم'],
		['an emoji of several parts', 'a 👩‍👩‍👧 b', 'a 👩‍👩‍👧 b'],
		['U+0000, which goes', `Fer${NUL}ry`, 'Ferry'],
		['half a letter, which is replaced', 'Fer\ud800ry', 'Fer\ufffdry'],
		['line ends of a browser', 'one\r\ntwo', 'one\ntwo'],
		['markup, which is only text', '<b>&amp;{{x}}', '<b>&amp;{{x}}'],
		['words of a program, which are only text', '__proto__', '__proto__']
	])('may hold %s', (_what, typed, kept) => {
		expect(tell(part, field, typed)).toEqual({ value: kept });
	});

	it('is refused when it comes twice', () => {
		expect(tell(part, field, ['a', 'b'])).toEqual({ refused: 'need.text' });
	});
});

describe('a text that may be empty', () => {
	it.each(texts)('%s.%s may be left out, or hold nothing but space', (part, field) => {
		expect(tell(part, field, undefined)).toEqual({ value: '' });
		expect(tell(part, field, ` ${NUL}\r\n `)).toEqual({ value: '' });
	});

	it('is not the title', () => {
		for (const nothing of [undefined, '', '  ', NUL]) {
			expect(tell('gap', 'title', nothing)).toEqual({ refused: 'need.title-missing' });
		}
	});

	it('may hold a word of 200 characters', () => {
		expect(tell('gap', 'title', 'x'.repeat(200))).toEqual({ value: 'x'.repeat(200) });
	});
});

describe.each(['baselineValue', 'baselineTarget'])('the figure %s', (field) => {
	it.each([
		['41', 41],
		['41,5', 41.5],
		['41.25', 41.25],
		['1 200', 1200],
		['1\u00a0200\u202f300', 1200300],
		['-3', -3],
		['\u22123', -3],
		[' 0 ', 0],
		['0,0001', 0.0001],
		['999999999999,9999', 999999999999.9999],
		['', null],
		[undefined, null]
	])('understands "%s"', (typed, value) => {
		expect(tell('trouble', field, typed)).toEqual({ value });
	});

	it.each([
		'about 40',
		'40 %',
		'1,2,3',
		'1e3',
		'0x10',
		'--1',
		'-',
		',5',
		'5,',
		'1,23456',
		'1234567890123',
		'NaN',
		'Infinity',
		'٤١'
	])('refuses "%s"', (typed) => {
		expect(tell('trouble', field, typed)).toEqual({ refused: 'need.number' });
	});
});

describe.each(['wantedFrom', 'wantedTo'])('the month %s', (field) => {
	it.each([
		['2027-05', '2027-05'],
		[' 2099-12 ', '2099-12'],
		['', null],
		[undefined, null]
	])('understands "%s"', (typed, value) => {
		expect(tell('means', field, typed)).toEqual({ value });
	});

	it.each(['2027-13', '2027-00', '2027-5', '05/2027', '2027', '2027-05-01', '1999-12', '20270-5', 'soon'])(
		'refuses "%s"',
		(typed) => {
			expect(tell('means', field, typed)).toEqual({ refused: 'need.month' });
		}
	);
});

describe('the time in which a solution is wanted', () => {
	const window = (wantedFrom: string, wantedTo: string) =>
		outcome(needPartForms.means, { revision: '1', wantedFrom, wantedTo }, 'wantedTo');

	it('may be one month, or open at either end', () => {
		expect(window('2027-05', '2027-05')).toEqual({ value: '2027-05' });
		expect(window('', '2027-05')).toEqual({ value: '2027-05' });
		expect(window('2027-05', '')).toEqual({ value: null });
	});

	it('does not end before it begins', () => {
		expect(window('2027-05', '2027-04')).toEqual({ refused: 'need.window' });
		expect(window('2028-01', '2027-12')).toEqual({ refused: 'need.window' });
	});
});
