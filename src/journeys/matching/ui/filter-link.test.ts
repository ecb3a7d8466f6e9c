import { describe, expect, it } from 'vitest';
import { bringBack, filterLink, leaveOut } from './filter-link.ts';

describe('links with filters', () => {
	it('keep the other filters', () => {
		const filters = { country: 'FI', without: ['home-care'] };
		expect(filterLink('/fi/answers/1', filters, { kind: 'need' })).toBe(
			'/fi/answers/1?kind=need&country=FI&without=home-care'
		);
		expect(filterLink('/fi/answers?text=a', filters, { country: undefined, without: [] })).toBe(
			'/fi/answers?text=a'
		);
		expect(filterLink('/fi/answers?text=a', filters, { language: 'sv' })).toBe(
			'/fi/answers?text=a&country=FI&language=sv&without=home-care'
		);
	});

	it('leave topics out once and bring them back', () => {
		expect(leaveOut('/a', { without: ['x'] }, 'x')).toBe('/a?without=x');
		expect(leaveOut('/a', { without: ['x'] }, 'y')).toBe('/a?without=x%2Cy');
		expect(bringBack('/a', { without: ['x'] }, 'x')).toBe('/a');
	});
});
