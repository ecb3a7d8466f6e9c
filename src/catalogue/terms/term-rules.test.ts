// A term is taken only where it names one concept, and a poisoned one is refused with a reason that can be said.
// cspell:ignore kotihoito kotihoidon kuljetus kuljetuksen lumi lumityö lumityöt
import { describe, expect, it } from 'vitest';
import type { Concept } from '#commons/vocabulary';
import { termMessages } from './messages.ts';
import type { TermProposal } from './suggestion.ts';
import { limitOn, percentFound } from './term-effect.ts';
import { mustBeUsable, mustTellApart, TermRefused } from './term-rules.ts';

const concept = (id: string, fi: string[]): Concept => ({
	id,
	area: 'a',
	kind: 'service',
	cpv: [],
	terms: { fi }
});
const concepts = [
	concept('home-care', ['kotihoito', 'kotihoidon', 'avun tuominen kotiin']),
	concept('snow-clearing', ['lumityöt']),
	concept('snow', ['lumi'])
];
const functionWords = new Set(['ja', 'palvelu', 'varten']);
const proposal = (term: string, more: Partial<TermProposal> = {}): TermProposal => ({
	concept: 'home-care',
	language: 'fi',
	term,
	change: 'add',
	...more
});
const answerTo = (wished: TermProposal) => {
	try {
		mustBeUsable(wished, { concepts, functionWords });
		return 'usable';
	} catch (error) {
		if (!(error instanceof TermRefused)) throw error;
		expect(termMessages.fi).toHaveProperty([error.code]);
		return [error.code, error.about];
	}
};

describe('a term', () => {
	it.each(['kotiapu', 'XR', '3D', 'avun palvelu', 'lumen luonti'])('may be %s', (term) => {
		expect(answerTo(proposal(term))).toBe('usable');
	});

	it.each([
		['Kotihoito', 'term.is-there', {}],
		['kotihoito!', 'term.is-there', {}],
		['on', 'term.too-short', {}],
		['X', 'term.too-short', {}],
		['palvelu', 'term.function-words', {}],
		['Palvelu ja varten', 'term.function-words', {}],
		['palvelu-ja', 'term.function-words', {}],
		['LUMITYÖT', 'term.is-another', { concept: 'snow-clearing' }],
		['lumityö', 'term.swallows', { concept: 'snow-clearing', other: 'lumityöt' }]
	])('is refused as %s', (term, code, about) => {
		expect(answerTo(proposal(term))).toEqual([code, about]);
	});

	it('is another’s only in the same language', () => {
		expect(answerTo(proposal('lumityöt', { language: 'et' }))).toBe('usable');
	});

	it('is removed where it stands, but never the last of a language', () => {
		expect(answerTo(proposal('Kotihoidon', { change: 'remove' }))).toBe('usable');
		expect(answerTo(proposal('kotiapu', { change: 'remove' }))).toEqual(['term.not-there', {}]);
		expect(answerTo(proposal('lumi', { concept: 'snow', change: 'remove' }))).toEqual(['term.last', {}]);
	});
});

describe('the share of records', () => {
	const limits = [
		{ from: '2026-11-22', percent: 10, records: 20, why: 'first' },
		{ from: '2027-06-01', percent: 5, records: 20, why: 'later' }
	];
	const limit = limitOn(limits, '2026-12-24');
	const judged = (found: number, records: number) => () =>
		mustTellApart(proposal('kotiapu'), { found, records, changed: 0, estimated: false, examples: [] }, limit);

	it('is judged by the limit of the day', () => {
		expect(limit.why).toBe('first');
		expect(limitOn(limits, '2027-06-01').why).toBe('later');
		expect(() => limitOn(limits, '2026-01-01')).toThrow();
	});

	it('refuses what stands in more than a tenth, from 20 records on', () => {
		expect(judged(20, 200)).not.toThrow();
		expect(judged(19, 20)).not.toThrow();
		expect(judged(21, 200)).toThrow(new TermRefused('term.too-common', { percent: 11 }));
		expect(percentFound({ found: 21, records: 200 })).toBe(11);
		expect(percentFound({ found: 0, records: 0 })).toBe(0);
	});
});
