// The smallest shapes of what a person may type about an offer. Messages are keys of the solutions catalogue.
import * as v from 'valibot';

/** PostgreSQL stores no U+0000; browsers send line ends as CRLF. */
export const cleanText = v.pipe(
	v.optional(v.string('solution.text'), ''),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')),
	v.trim()
);
export const textUpTo = (limit: 300 | 2000 | 5000 | 100_000) =>
	v.pipe(cleanText, v.maxLength(limit, `solution.longer-than-${limit}`));
/** Texts of one line, so that a list of them can be told apart line by line. */
export const lineUpTo = (limit: 100 | 200 | 300) =>
	v.pipe(
		cleanText,
		v.transform((text) => text.replaceAll(/\s+/g, ' ')),
		v.maxLength(limit, `solution.longer-than-${limit}`)
	);

/** Checkboxes send nothing, one value or several. */
export const ticked = v.pipe(
	v.optional(v.union([v.array(v.string()), v.string()]), []),
	v.transform((value) =>
		[...new Set(typeof value === 'string' ? [value] : value)].filter((one) => one !== '')
	),
	v.maxLength(60, 'solution.too-many')
);
export const tickedOf = (allowed: readonly string[]) =>
	v.pipe(
		ticked,
		v.check((ids) => ids.every((id) => allowed.includes(id)), 'solution.term-unknown'),
		// In the order of the list, so that the order of clicks makes no difference.
		v.transform((ids) => allowed.filter((id) => ids.includes(id)))
	);
export const oneOf = <const Id extends string>(ids: readonly Id[]) =>
	v.pipe(
		cleanText,
		v.picklist(['', ...ids], 'solution.term-unknown'),
		v.transform((id) => (id === '' ? null : id))
	);

/** "www.example.org" is meant as a web address; "javascript:…" is none. */
export const webAddress = v.pipe(
	lineUpTo(300),
	v.transform((text) => (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#].*)?$/u.test(text) ? `https://${text}` : text)),
	v.check((text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'solution.url'),
	v.transform((text) => (text === '' ? null : text))
);
export const year = v.pipe(
	cleanText,
	v.check((text) => text === '' || /^(19[5-9]|20\d)\d$/.test(text), 'solution.year'),
	v.transform((text) => (text === '' ? null : Number(text)))
);
/** A day that is in the calendar, as browsers send it: 2027-02-30 is none. */
export const day = v.pipe(
	cleanText,
	v.check((text) => text === '' || isDay(text), 'solution.day'),
	v.transform((text) => (text === '' ? null : text))
);
export const cpvCode = v.pipe(
	cleanText,
	v.transform((text) => text.replace(/-\d$/, '')),
	v.check((text) => text === '' || /^\d{8}$/.test(text), 'solution.cpv')
);
/** The revision the form was opened at: a save on top of a newer one is shown what changed. */
export const revision = v.pipe(
	v.string('solution.revision'),
	v.regex(/^\d{1,9}$/, 'solution.revision'),
	v.transform(Number)
);

function isDay(text: string): boolean {
	const moment = new Date(`${text}T00:00:00Z`);

	return (
		/^20\d\d-\d\d-\d\d$/.test(text) &&
		!Number.isNaN(moment.getTime()) &&
		moment.toISOString().startsWith(text)
	);
}
