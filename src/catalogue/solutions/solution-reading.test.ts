// What an offer says in each reader's language: labels for ids, words of one's own as written.
import { describe, expect, it } from 'vitest';
import { changedParts } from '#commons/records';
import { coreLocales } from '#platform/i18n';
import { solutionMessages } from './messages.ts';
import { titleOf } from './solution-beginning.ts';
import { readableChange } from './solution-history.ts';
import { licences } from './solution-lists.ts';
import { readSolution } from './solution-reading.ts';
import { referenceRows, rowsShown } from './solution-references.ts';
import { aSolution } from './testing/index.ts';

describe('the licence', () => {
	it.each(licences)('%s has a label in every language', (licence) => {
		for (const locale of coreLocales) {
			const reading = readSolution(aSolution({ licence }), locale);
			expect(reading.licence).toEqual({
				text: solutionMessages[locale][`solution.licence.${licence}`],
				written: false
			});
		}
	});

	it('that is not of the list is shown as written', () => {
		expect(readSolution(aSolution({ licence: 'AGPL-3.0' }), 'fi').licence).toEqual({
			text: 'AGPL-3.0',
			written: true
		});
	});
});

describe('the facts', () => {
	it('of an imported offer may all be missing', () => {
		const reading = readSolution(aSolution({ trl: null, licence: null }), 'en');
		expect(reading).toMatchObject({
			maturity: null,
			price: null,
			licence: null,
			accessibility: null,
			data: null
		});
	});

	it('come from lists in the language of the reader, with words in the language they were written in', () => {
		const { profile } = aSolution();
		const solution = aSolution({
			profile: {
				...profile,
				regions: ['FI', 'EEA'],
				priceModel: 'per-month',
				price: { fi: '39 euroa' },
				dataKept: 'eu-eea'
			}
		});
		expect(readSolution(solution, 'en')).toMatchObject({
			maturity: 'TRL 9, proven in use',
			regions: ['Finland', 'Anywhere in the EU or EEA'],
			price: { label: 'By the month or year', note: { text: '39 euroa', language: 'fi' } },
			data: { labels: ['Kept in the EU or EEA'], note: null }
		});
	});
});

describe('the history', () => {
	it('shows labels where the record holds ids', () => {
		const change = (field: string, before: string, after: string) =>
			readableChange({ field, parts: changedParts(before, after) }, 'en').parts;
		expect(change('accessibility', 'not-tested', 'partly')).toEqual([
			{ kind: 'removed', text: 'Not tested' },
			{ kind: 'added', text: 'Meets EN 301 549 in part' }
		]);
		expect(change('regions', 'FI', 'FI, EEA').map(({ text }) => text)).toEqual([
			'Finland',
			', Anywhere in the EU or EEA'
		]);
		expect(change('licence', 'MIT', 'Oma 1.0').at(-1)).toEqual({ kind: 'added', text: 'Oma 1.0' });
		expect(change('title.fi', 'not-tested', 'partly').map(({ text }) => text)).toContain('partly');
	});
});

describe('the rows of references', () => {
	it.each([
		[[], 2],
		[[1], 3],
		[[1, 2, 3], 5],
		[[4], 5],
		[[1, 2, 3, 4, 5], 5]
	])('with %j filled are %d', (filled, count) => {
		const shown = rowsShown((name) => (filled.some((row) => name === `reference${row}What`) ? 'x' : ''));
		expect(shown).toEqual(referenceRows.slice(0, count));
	});
});

describe('the title of a text', () => {
	it.each([
		['Kuvapuhelin. Soittaa.', 'Kuvapuhelin'],
		['  One line\nand another', 'One line'],
		['.', '.'],
		['Mitä nyt? Tätä.', 'Mitä nyt?']
	])('%j is %j', (text, title) => expect(titleOf(text)).toBe(title));

	it('is cut at a word and never inside a letter', () => {
		expect(titleOf('sana '.repeat(60)).length).toBeLessThanOrEqual(120);
		expect(titleOf('😀'.repeat(100)).isWellFormed()).toBe(true);
		expect(titleOf('ü'.repeat(500))).toMatch(/…$/);
	});
});
