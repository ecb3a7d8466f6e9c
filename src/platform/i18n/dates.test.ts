// Moments are told in the installation's zone, whatever the machine's own is.
import { describe, expect, it } from 'vitest';
import { formatDate, formatMoment, formatMonth } from './dates.ts';

const moment = new Date('2026-11-21T22:30:00Z');

describe('a moment', () => {
	it('falls on the day of the zone, not of Greenwich', () => {
		expect(formatDate(moment, 'en')).toBe('22 November 2026');
		expect(formatDate(moment, 'fi')).toBe('22. marraskuuta 2026');
		expect(formatDate(moment, 'et')).toBe('22. november 2026');
	});

	it('is a time alone on the same day', () => {
		expect(formatMoment(moment, 'fi', new Date('2026-11-22T10:00:00Z'))).toBe('0.30');
		expect(formatMoment(moment, 'en', new Date('2026-11-23T10:00:00Z'))).toBe('22 November 2026, 00:30');
	});
});

it('a month is named, and what is no month stays as it was', () => {
	expect(formatMonth('2027-05', 'sv')).toBe('maj 2027');
	expect(formatMonth('soon', 'en')).toBe('soon');
});
