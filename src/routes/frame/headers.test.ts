// No page runs a script or is shown in a frame, unless it says by whom; data may be read by every site, pages by none.
import { describe, expect, it } from 'vitest';
import { isBare, isOwnPage } from './bare.ts';
import { contentSecurityPolicy, setSecurityHeaders } from './headers.ts';

const POLICY = 'content-security-policy';
const headersOf = (init: Record<string, string>, inDevelopment = false) => {
	const headers = new Headers(init);
	setSecurityHeaders(headers, inDevelopment);
	return headers;
};

describe('the policy of a page', () => {
	it('forbids scripts and frames unless it is told otherwise', () => {
		expect(contentSecurityPolicy()).toMatch(/^default-src 'none';/);
		expect(contentSecurityPolicy()).toContain("frame-ancestors 'none'");
		expect(contentSecurityPolicy()).not.toMatch(/script-src|frame-src|unsafe/);
	});

	it('names who may frame it and what it frames', () => {
		const policy = contentSecurityPolicy({
			ancestors: ["'self'", 'https://town.example'],
			frames: ["'self'"]
		});
		expect(policy).toContain("frame-ancestors 'self' https://town.example");
		expect(policy).toContain("frame-src 'self'");
	});

	it('stays as the page set it, and is not there in development', () => {
		const own = contentSecurityPolicy({ ancestors: ['*'] });
		expect(headersOf({ [POLICY]: own }).get(POLICY)).toBe(own);
		expect(headersOf({}).get(POLICY)).toBe(contentSecurityPolicy());
		expect(headersOf({ [POLICY]: own }, true).has(POLICY)).toBe(false);
	});
});

it.each([
	['application/json', '*'],
	['application/problem+json', '*'],
	['application/ld+json', '*'],
	['application/atom+xml; charset=utf-8', '*'],
	['application/jsonl', '*'],
	['text/html; charset=utf-8', null],
	['image/png', null],
	['application/jsonx', null]
])('an answer of the type %s can be read by scripts of %s', (type, readers) =>
	expect(headersOf({ 'content-type': type }).get('access-control-allow-origin')).toBe(readers)
);

it('pages for frames of other sites are told from our own', () => {
	expect(isBare('/[[lang=locale]]/embed/[kind]')).toBe(true);
	expect(isOwnPage('/[[lang=locale]]/embed/[kind]')).toBe(false);
	expect(isOwnPage('/[[lang=locale]]/open-data/embed')).toBe(true);
	expect(isOwnPage('/api/v1/needs')).toBe(false);
	expect(isOwnPage(null)).toBe(false);
});
