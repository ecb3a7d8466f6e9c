// What a person may choose about a need: checkboxes, codes, a country, a language.
import { describe, expect, it } from 'vitest';
import { needLanguages } from './need-form.ts';
import { tell } from './testing/form-outcomes.ts';

const CODE = '85312000';
const NUL = '\u0000';

describe('checkboxes', () => {
	const listed = [
		['service', 'whereTerms', 'villages'],
		['trouble', 'frequencyTerms', 'daily'],
		['trouble', 'measureTerms', 'cost']
	] as const;
	const ofThesaurus = [
		['service', 'whoTerms', 'older-people'],
		['service', 'doesTerms', 'home-care'],
		['trouble', 'problemTerms', 'long-distance']
	] as const;
	const ofSubjects = [
		['subject', 'concept', 'home-care', 'need.term-unknown'],
		['subject', 'conceptShown', 'home-care', 'need.term-unknown'],
		['subject', 'cpv', CODE, 'need.cpv'],
		['subject', 'cpvShown', CODE, 'need.cpv']
	] as const;

	const all = [...listed, ...ofThesaurus, ...ofSubjects].map(
		([part, field, one]) => [part, field, one] as const
	);

	it.each(all)('%s.%s sends nothing, one value or several', (part, field, one) => {
		expect(tell(part, field, undefined)).toEqual({ value: [] });
		expect(tell(part, field, '')).toEqual({ value: [] });
		expect(tell(part, field, one)).toEqual({ value: [one] });
		expect(tell(part, field, [one, '', one])).toEqual({ value: [one] });
	});

	it.each(listed)('%s.%s takes only terms of its list', (part, field) => {
		for (const odd of ['home-care', '__proto__', 'constructor', 'toString']) {
			expect(tell(part, field, odd)).toEqual({ refused: 'need.term-unknown' });
		}
	});

	it.each(ofThesaurus)('%s.%s takes only what looks like a concept', (part, field) => {
		for (const odd of ['Home care', '__proto__', `a${NUL}`, '../x', 'x'.repeat(61)]) {
			expect(tell(part, field, odd)).toEqual({ refused: 'need.term-unknown' });
		}
	});

	it.each(ofThesaurus)('%s.%s takes six and not seven', (part, field) => {
		const many = Array.from({ length: 7 }, (_, at) => `concept-${at}`);
		expect(tell(part, field, many.slice(1))).toEqual({ value: many.slice(1) });
		expect(tell(part, field, many)).toEqual({ refused: 'need.too-many' });
	});

	it.each([
		['concept', 'topic'],
		['conceptShown', 'topic'],
		['cpv', '85312'],
		['cpvShown', '85312']
	])('subject.%s takes sixty and not sixty-one', (field, start) => {
		const many = Array.from({ length: 61 }, (_, at) => `${start}${at + 100}`);
		expect(tell('subject', field, many.slice(1))).toEqual({ value: many.slice(1) });
		expect(tell('subject', field, many)).toEqual({ refused: 'need.too-many' });
	});

	it.each(ofSubjects)('%s.%s takes nothing that could not be stored', (part, field, _one, refused) => {
		for (const odd of [`a${NUL}`, 'x\ud800', 'x'.repeat(201)]) {
			expect(tell(part, field, [odd])).toEqual({ refused });
		}
	});

	it('of topics take words of one’s own, as imported needs hold them', () => {
		expect(tell('subject', 'concept', 'Kotihoito ja muut palvelut')).toEqual({
			value: ['Kotihoito ja muut palvelut']
		});
	});
});

describe('the other CPV code', () => {
	it.each([
		[CODE, CODE],
		[`${CODE}-3`, CODE],
		[` ${CODE} `, CODE],
		['', ''],
		[undefined, '']
	])('understands "%s"', (typed, value) => {
		expect(tell('subject', 'cpvOther', typed)).toEqual({ value });
	});

	it.each(['8531', `${CODE}0`, '8531200a', 'care', '８５３１２０００'])('refuses "%s"', (typed) => {
		expect(tell('subject', 'cpvOther', typed)).toEqual({ refused: 'need.cpv' });
	});
});

describe('what is chosen once', () => {
	it('is a country of two capitals, or none', () => {
		expect(tell('service', 'country', 'FI')).toEqual({ value: 'FI' });
		expect(tell('service', 'country', '')).toEqual({ value: null });
		for (const odd of ['fi', 'FIN', 'F1', '??']) {
			expect(tell('service', 'country', odd)).toEqual({ refused: 'need.country' });
		}
	});

	it('is a language of the list, and always one', () => {
		for (const code of needLanguages) expect(tell('gap', 'language', code)).toEqual({ value: code });
		for (const odd of [undefined, '', 'xx', 'FI', '__proto__', ['fi', 'sv']]) {
			expect(tell('gap', 'language', odd)).toEqual({ refused: 'need.language' });
		}
	});
});
