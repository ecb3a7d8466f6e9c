// What the wall says about texts: gaps are faults in a core language and news in a further one; lost values are faults in both.
import { describe, expect, it } from 'vitest';
import { Usage } from '../options.ts';
import { nameOfLanguage } from './languages.ts';
import { completeness, gapsIn, textFaults } from './texts.ts';

const english = {
	'cat.count': '{count, plural, one {# cat} other {# cats of {owner}}}',
	'cat.kind': '{kind, select, wild {A wild cat} other {A cat}}',
	'cat.title': 'Cats'
};
const finnish = {
	'cat.count': '{count, plural, one {# kissa} other {# kissaa, omistaja {owner}}}',
	'cat.kind': '{kind, select, wild {Villikissa} other {Kissa}}',
	'cat.title': 'Kissat'
};
const languages = { core: ['en', 'fi'], further: ['et'] };

function folderWith(texts: Record<string, Record<string, string>>, offered = ['en', 'fi', 'et']) {
	return {
		folder: 'src/cats/messages',
		byLocale: new Map(Object.entries({ en: english, fi: finnish, ...texts })),
		offered
	};
}
const faultsWith = (texts: Record<string, Record<string, string>>, offered?: string[]) =>
	textFaults(folderWith(texts, offered), languages).map((fault) => fault.replace('src/cats/messages/', ''));

describe('the texts of a module', () => {
	it('are fine where the core languages have them all, and where a further one has some or none', () => {
		expect(faultsWith({})).toEqual([]);
		expect(faultsWith({ et: {} })).toEqual([]);
		expect(
			faultsWith({ et: { 'cat.count': '{count, plural, one {# kass} other {{owner}: # kassi}}' } })
		).toEqual([]);
	});

	it.each([
		[{ fi: { ...finnish, 'cat.title': ' ' } }, 'fi.json: "cat.title" is missing'],
		[{ fi: {} }, 'fi.json: "cat.count" is missing'],
		[{ et: { 'cat.tail': 'Saba' } }, 'et.json: "cat.tail" is not in English'],
		[{ et: { 'cat.title': '' } }, 'et.json: "cat.title" is empty'],
		[
			{ et: { 'cat.title': 'Kassid {count}' } },
			'et.json: "cat.title" has other values than English: count, not none'
		],
		[
			{ et: { 'cat.count': '{count} kassi' } },
			'et.json: "cat.count" has other values than English: count, not count, owner'
		],
		[{ et: { 'cat.kind': '{kind, select, metsik {M} other {K}}' } }, 'et.json: "cat.kind" has other values'],
		[
			{ et: { 'cat.count': '{count, plural, one {#} few {#} other {# {owner}}}' } },
			'et.json: "cat.count" has a plural "few", which "et" does not have'
		],
		[{ et: { 'cat.title': 'Kassid {' } }, 'et.json: "cat.title" cannot be read'],
		[{ lv: {} }, 'lv.json: "lv" is no language of the interface']
	])('%j is a fault', (texts, fault) => {
		const faults = faultsWith(texts);
		expect(
			faults.some((one) => one.startsWith(fault)),
			faults.join('\n')
		).toBe(true);
	});

	it('must be brought in, or nobody would see them', () => {
		expect(faultsWith({ et: {} }, ['en', 'fi'])).toEqual([
			'et.json: src/cats/messages.ts does not bring it in'
		]);
	});

	it('that are missing are listed with their English, in its order', () => {
		const folder = folderWith({ et: { 'cat.kind': 'x' } });
		expect(gapsIn(folder, 'et').map(({ key }) => key)).toEqual(['cat.count', 'cat.title']);
		expect(gapsIn(folderWith({}), 'et')).toHaveLength(3);
		expect(completeness([folder, folder], 'et')).toBe('et: 2 of 6 texts are translated.');
	});
});

describe('a language', () => {
	it.each([
		['lv', 'latviešu'],
		['smn', 'anarâškielâ']
	])('%s is called %s', (code, name) => expect(nameOfLanguage(code)).toBe(name));

	it.each(['', 'Eesti', 'EE', 'en-GB', 'zz', 'iw', 'ar', '../x'])('%j is refused', (code) => {
		expect(() => nameOfLanguage(code)).toThrow(Usage);
	});
});
