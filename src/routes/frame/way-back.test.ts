// Signing in leads back to a page of ours, whatever somebody puts into the address.
import { describe, expect, it } from 'vitest';
import { wayBack, wayOn } from './way-back.ts';

const at = (back: string, more = '') =>
	new URL(`https://talka.example/fi/sign-in?back=${encodeURIComponent(back)}${more}`);

describe('the way back', () => {
	it.each(['/fi/needs', '/fi/needs/new?after=1', '/', '/fi/a%20b'])('leads to %s', (path) => {
		expect(wayBack(at(path))).toBe(path);
		expect(wayOn(at(path), 'fi')).toBe(path);
	});

	it.each([
		'',
		'fi/needs',
		'https://evil.example/',
		'//evil.example/',
		'/\\evil.example/',
		'/\t/evil.example',
		'/\n/evil.example',
		'\\\\evil.example',
		'javascript:alert(1)',
		`/${'a'.repeat(3000)}`
	])('does not lead to %j', (path) => {
		expect(wayBack(at(path))).toBeNull();
		expect(wayOn(at(path), 'fi')).toBe('/fi/account');
	});

	it('says that a form was kept', () => {
		expect(wayOn(at('/fi/needs/new', '&kept=1'), 'fi')).toBe('/fi/needs/new?kept=1');
		expect(wayOn(at('/fi/needs?x=1', '&kept=1'), 'fi')).toBe('/fi/needs?x=1&kept=1');
		expect(wayOn(new URL('https://talka.example/fi/sign-in'), 'sv')).toBe('/sv/account');
	});
});
