// One line of an import file: the shape that formats.md promises, with limits on every size.
import * as v from 'valibot';
import type { LocalisedText, RecordSource } from './record.ts';

const TITLE_LIMIT = 1000;
const DESCRIPTION_LIMIT = 100_000;
const LIST_LIMIT = 200;
const TOO_LONG_A_LIST = `has more than ${LIST_LIMIT} entries`;

/** PostgreSQL stores no U+0000, and lone surrogates are no text; both come from broken exports, and what they leave is checked. */
const cleanText = v.pipe(
	v.string('is no text'),
	v.transform((text) => text.toWellFormed().replaceAll('\u0000', '')),
	v.trim()
);
const languageCode = v.pipe(
	v.string('is no text'),
	v.regex(/^[a-z]{2}$/, 'is not an ISO 639-1 language code')
);
const shortText = v.pipe(
	cleanText,
	v.minLength(1, 'is empty'),
	v.maxLength(300, 'is longer than 300 characters')
);
const optionalText = v.optional(
	v.nullable(v.pipe(cleanText, v.maxLength(300, 'is longer than 300 characters')))
);
const webAddress = v.optional(
	v.nullable(
		v.pipe(
			cleanText,
			v.maxLength(2000, 'is longer than 2,000 characters'),
			v.check(
				(text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
				'is not a web address'
			)
		)
	)
);
const words = v.optional(
	v.nullable(
		v.pipe(
			v.array(v.pipe(cleanText, v.maxLength(200, 'is longer than 200 characters')), 'is no list'),
			v.maxLength(LIST_LIMIT, TOO_LONG_A_LIST)
		)
	)
);

const textIn = (limit: number) => {
	const one = v.pipe(cleanText, v.maxLength(limit, `is longer than ${limit} characters`));
	return v.union([one, v.record(languageCode, one)], 'is neither a text nor texts by language');
};

/** 2027-02-30 has the shape of a date and is none. */
const isRealDate = (text: string) => {
	const date = new Date(`${text}T00:00:00Z`);

	return !Number.isNaN(date.getTime()) && date.getUTCFullYear() > 0 && date.toISOString().startsWith(text);
};
const day = v.pipe(
	v.string('is no text'),
	v.isoDate('is no date like 2027-05-31'),
	v.check(isRealDate, 'is no date like 2027-05-31')
);
const missing = (issue: v.ObjectIssue) => (issue.input === undefined ? 'is missing' : 'is no object');

const Fields = v.object(
	{
		id: shortText,
		title: textIn(TITLE_LIMIT),
		description: v.optional(v.nullable(textIn(DESCRIPTION_LIMIT))),
		language: v.optional(v.nullable(languageCode)),
		country: v.optional(v.nullable(v.pipe(cleanText, v.maxLength(60, 'is longer than 60 characters')))),
		region: optionalText,
		place: optionalText,
		cpv: v.optional(
			v.nullable(
				v.pipe(
					v.array(v.pipe(v.string('is no text'), v.regex(/^\d{8}(-\d)?$/, 'is no CPV code')), 'is no list'),
					v.maxLength(LIST_LIMIT, TOO_LONG_A_LIST)
				)
			)
		),
		themes: words,
		technologies: words,
		trl: v.optional(
			v.nullable(
				v.pipe(
					v.number('is no number'),
					v.integer('is no whole number'),
					v.minValue(1, 'is below 1'),
					v.maxValue(9, 'is above 9')
				)
			)
		),
		licence: optionalText,
		expires: v.optional(v.nullable(day)),
		url: webAddress,
		organisation: v.optional(
			v.nullable(v.object({ name: shortText, country: v.optional(v.nullable(cleanText)) }, missing))
		),
		source: v.object({ name: shortText, url: webAddress, licence: optionalText }, missing)
	},
	missing
);

export type ImportedRecord = {
	id: string;
	title: LocalisedText;
	description: LocalisedText;
	language: string;
	country: string | null;
	region: string | null;
	place: string | null;
	cpv: string[];
	themes: string[];
	technologies: string[];
	trl: number | null;
	licence: string | null;
	expires: string | null;
	url: string | null;
	organisation: { name: string; country: string | null } | null;
	source: RecordSource;
};

/** Parses one line that is already JSON; the country is still as written and is settled by `places`. */
export const ImportLine = v.pipe(
	Fields,
	v.rawTransform(({ dataset, addIssue, NEVER }): ImportedRecord => {
		const line = dataset.value;
		const title = byLanguage(line.title, line.language);
		const description = byLanguage(line.description ?? '', line.language);
		if (!title || !description) {
			addIssue({ message: 'is needed where a text is a plain string', path: [pathTo(line, 'language')] });
			return NEVER;
		}
		const [language] = Object.keys(title);
		if (language === undefined) {
			addIssue({ message: 'is empty', path: [pathTo(line, 'title')] });
			return NEVER;
		}

		return settled(
			line,
			title,
			description,
			line.language && line.language in title ? line.language : language
		);
	})
);

type Line = v.InferOutput<typeof Fields>;

function settled(
	line: Line,
	title: LocalisedText,
	description: LocalisedText,
	language: string
): ImportedRecord {
	return {
		id: line.id,
		title,
		description,
		language,
		country: filled(line.country),
		region: filled(line.region),
		place: filled(line.place),
		cpv: unique(line.cpv?.map((code) => code.slice(0, 8))),
		themes: unique(line.themes),
		technologies: unique(line.technologies),
		trl: line.trl ?? null,
		licence: filled(line.licence),
		expires: filled(line.expires),
		url: filled(line.url),
		organisation: line.organisation
			? { name: line.organisation.name, country: filled(line.organisation.country) }
			: null,
		source: { name: line.source.name, url: filled(line.source.url), licence: filled(line.source.licence) }
	};
}

function byLanguage(
	text: string | Record<string, string>,
	language: string | null | undefined
): LocalisedText | null {
	if (typeof text !== 'string')
		return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''));
	if (text === '') return {};

	return language ? { [language]: text } : null;
}

function pathTo(line: Line, key: 'language' | 'title'): v.ObjectPathItem {
	return { type: 'object', origin: 'value', input: line, key, value: line[key] };
}

/** An empty text says as little as none. */
function filled(text: string | null | undefined): string | null {
	return text === undefined || text === '' ? null : text;
}

function unique(list: readonly string[] | null | undefined): string[] {
	return [...new Set((list ?? []).filter((text) => text !== ''))];
}
