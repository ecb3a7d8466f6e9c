// Moments and months as people write them, in one time zone for the whole installation.
import type { Locale } from './locales.ts';

const USUAL_ZONE = 'Europe/Helsinki';
const formats = new Map<string, Intl.DateTimeFormat>();

/** `TALKA_TIME_ZONE` (an IANA name) or Helsinki's; an unknown name counts as none. */
function timeZone(): string {
	const told = process.env['TALKA_TIME_ZONE']?.trim() ?? '';

	return Intl.supportedValuesOf('timeZone').includes(told) || told === 'UTC' ? told : USUAL_ZONE;
}

/** "22 November 2026". */
export function formatDate(moment: Date, locale: Locale): string {
	return formatOf(locale, { dateStyle: 'long' }).format(moment);
}

/** "14:02" on the same day as `now`, else "22 November 2026, 14:02". */
export function formatMoment(moment: Date, locale: Locale, now = new Date()): string {
	const time = formatOf(locale, { timeStyle: 'short' }).format(moment);
	const day = formatDate(moment, locale);

	return day === formatDate(now, locale) ? time : `${day}, ${time}`;
}

/** "May 2027" from "2027-05". */
export function formatMonth(month: string, locale: Locale): string {
	const moment = new Date(`${month}-15T12:00:00Z`);

	return Number.isNaN(moment.getTime())
		? month
		: formatOf(locale, { year: 'numeric', month: 'long' }).format(moment);
}

function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const format =
		formats.get(key) ?? new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: timeZone() });
	formats.set(key, format);

	return format;
}

/** British English for the interface: 22 November 2026, 14:02. */
function tagOf(locale: Locale): string {
	return locale === 'en' ? 'en-GB' : locale;
}
