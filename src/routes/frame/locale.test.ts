import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n';
import { inEveryLanguage, requestLocale } from './locale.ts';

describe('the language of a request', () => {
	it('comes from the address, then the cookie, then the browser', () => {
		expect(requestLocale('/fi/needs', 'sv', 'lt')).toBe('fi');
		expect(requestLocale('/', 'sv', 'lt')).toBe('sv');
		expect(requestLocale('/', 'xx', 'zz, lt;q=0.8')).toBe('lt');
		expect(requestLocale('/', undefined, null)).toBe('en');
	});
});

describe('the same page in every language', () => {
	it.each([
		['http://a.test/', '/fi'],
		['http://a.test/sv', '/fi'],
		['http://a.test/sv/needs?after=abc', '/fi/needs?after=abc'],
		['http://a.test/needs', '/fi/needs']
	])('%s → %s', (address, finnish) => {
		const pages = inEveryLanguage(new URL(address));
		expect(pages.map((page) => page.locale)).toEqual(locales);
		expect(pages[1]?.path).toBe(finnish);
	});
});
