// What a person may type in each field of an offer, and what is said about each wrong input.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { solutionMessages } from './messages.ts';
import {
	NewSolutionForm,
	ReasonForm,
	solutionPartForms,
	solutionParts,
	TranslationForm,
	type SolutionPart
} from './solution-form.ts';

const good: Record<SolutionPart, Record<string, unknown>> = {
	what: { revision: '1', title: 'Kuvapuhelin', language: 'fi' },
	running: { revision: '1' },
	terms: { revision: '1' },
	subject: { revision: '1' }
};
const parsed = (part: SolutionPart, input: Record<string, unknown>) =>
	v.parse(solutionPartForms[part], { ...good[part], ...input });
const faults = (part: SolutionPart, input: Record<string, unknown>): [string, string][] => {
	const result = v.safeParse(solutionPartForms[part], { ...good[part], ...input });
	return result.success ? [] : result.issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message]);
};
const long = (length: number) => 'x'.repeat(length);

describe('a good answer', () => {
	it.each([
		['what', { title: '  Kuva\u0000puhelin \n kotiin ' }, { title: 'Kuvapuhelin kotiin' }],
		['what', { title: long(200) }, { title: long(200) }],
		['what', { description: 'שלום\r\nעולם \ud83d' }, { description: 'שלום\nעולם \ufffd' }],
		['what', { trl: '' }, { trl: null }],
		['what', { trl: '9' }, { trl: 9 }],
		['what', { url: 'www.example.org/a?b=c' }, { url: 'https://www.example.org/a?b=c' }],
		['what', { url: 'http://example.org' }, { url: 'http://example.org' }],
		['what', { url: 'työ.example' }, { url: 'https://työ.example' }],
		['running', { regions: 'FI' }, { regions: ['FI'] }],
		['running', { regions: ['EEA', 'SE', 'FI', 'FI'] }, { regions: ['FI', 'SE', 'EEA'] }],
		['running', {}, { regions: [], languages: [], references: [], requirements: '' }],
		[
			'running',
			{ reference3Place: ' Vaskilinna ', reference3Year: '2025', reference1Place: 'Hiidenvaara' },
			{
				references: [
					{ place: 'Hiidenvaara', what: '', year: null, url: null },
					{ place: 'Vaskilinna', what: '', year: 2025, url: null }
				]
			}
		],
		['terms', { licence: 'MIT', licenceOther: 'left behind' }, { licence: 'MIT' }],
		['terms', { licence: 'other', licenceOther: 'Oma 1.0' }, { licence: 'Oma 1.0' }],
		['terms', { expires: '2028-02-29' }, { expires: '2028-02-29' }],
		['terms', { expires: '' }, { expires: null, licence: null, priceModel: null }],
		['subject', { cpvOther: '85312000-9' }, { cpvOther: '85312000' }]
	] as const)('of %s: %j', (part, input, output) => expect(parsed(part, input)).toMatchObject(output));
});

describe('a bad answer', () => {
	it.each([
		['what', { title: ' \u0000 ' }, 'title', 'solution.title-missing'],
		['what', { title: long(201) }, 'title', 'solution.longer-than-200'],
		['what', { description: long(100_001) }, 'description', 'solution.longer-than-100000'],
		['what', { language: 'klingon' }, 'language', 'solution.language'],
		['what', { language: '' }, 'language', 'solution.language'],
		['what', { trl: '0' }, 'trl', 'solution.term-unknown'],
		['what', { trl: '10' }, 'trl', 'solution.term-unknown'],
		['what', { url: 'javascript:alert(1)' }, 'url', 'solution.url'],
		['what', { url: 'file:///etc/passwd' }, 'url', 'solution.url'],
		['what', { url: 'no address' }, 'url', 'solution.url'],
		['what', { url: `https://example.org/${long(300)}` }, 'url', 'solution.longer-than-300'],
		['what', { revision: undefined }, 'revision', 'solution.revision'],
		['what', { revision: '-1' }, 'revision', 'solution.revision'],
		['what', { title: ['a', 'b'] }, 'title', 'solution.text'],
		['running', { requirements: long(30_000) }, 'requirements', 'solution.longer-than-5000'],
		['running', { regions: ['FI', 'XX'] }, 'regions', 'solution.term-unknown'],
		[
			'running',
			{ languages: Array.from({ length: 61 }, (_, at) => `${at}`) },
			'languages',
			'solution.too-many'
		],
		['running', { reference1Place: long(101) }, 'reference1Place', 'solution.longer-than-100'],
		['running', { reference2What: 'Ilman paikkaa' }, 'reference2Place', 'solution.reference-place'],
		['running', { reference5Url: 'https://example.org' }, 'reference5Place', 'solution.reference-place'],
		['running', { reference1Place: 'A', reference1Year: '25' }, 'reference1Year', 'solution.year'],
		['running', { reference1Place: 'A', reference1Year: '1949' }, 'reference1Year', 'solution.year'],
		['running', { reference1Place: 'A', reference1Url: 'ftp://a.example' }, 'reference1Url', 'solution.url'],
		['terms', { price: long(301) }, 'price', 'solution.longer-than-300'],
		['terms', { priceModel: 'gold' }, 'priceModel', 'solution.term-unknown'],
		['terms', { licence: 'other', licenceOther: ' ' }, 'licenceOther', 'solution.licence-missing'],
		['terms', { licence: 'WTFPL' }, 'licence', 'solution.term-unknown'],
		['terms', { accessibility: '__proto__' }, 'accessibility', 'solution.term-unknown'],
		['terms', { expires: '2027-02-30' }, 'expires', 'solution.day'],
		['terms', { expires: '31.5.2027' }, 'expires', 'solution.day'],
		['terms', { dataNote: long(2001) }, 'dataNote', 'solution.longer-than-2000'],
		['subject', { cpvOther: '8531' }, 'cpvOther', 'solution.cpv'],
		['subject', { concept: ['home care'] }, 'concept', 'solution.term-unknown']
	] as const)('of %s: %o is refused at %s: %s', (part, input, field, code) => {
		expect(faults(part, input)).toContainEqual([field, code]);
		expect(Object.keys(solutionMessages.en)).toContain(code);
	});

	it('of a new offer is one without words or with too many', () => {
		const id = '0191f0aa-1111-4222-8333-444455556666';
		expect(v.safeParse(NewSolutionForm, { id, text: ' \u0000' }).success).toBe(false);
		expect(v.safeParse(NewSolutionForm, { id, text: long(100_001) }).success).toBe(false);
		expect(v.safeParse(NewSolutionForm, { id: 'x', text: 'a' }).success).toBe(false);
		expect(v.safeParse(NewSolutionForm, { id, text: 'a' }).success).toBe(true);
	});

	it('of a reason or a translation is an empty one', () => {
		expect(v.safeParse(ReasonForm, { revision: '1', reason: '\r\n' }).success).toBe(false);
		expect(v.safeParse(TranslationForm, { revision: '1', title: '', by: 'person' }).success).toBe(false);
		expect(v.safeParse(TranslationForm, { revision: '1', title: 'a', by: 'nobody' }).success).toBe(false);
	});
});

it('no form ever throws, whatever is posted', () => {
	const posted = fc.dictionary(
		fc.constantFrom(
			'revision',
			'title',
			'url',
			'regions',
			'reference1Url',
			'licence',
			'expires',
			'__proto__'
		),
		fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.string(), { maxLength: 3 }))
	);
	fc.assert(
		fc.property(fc.constantFrom(...solutionParts), posted, (part, input) => {
			for (const [, message] of faults(part, input)) expect(message).toMatch(/^solution\./);
		})
	);
});
