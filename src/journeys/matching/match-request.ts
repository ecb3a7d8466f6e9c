// The request of the programming interface, checked field by field as formats.md promises.
import * as v from 'valibot';
import { locales } from '#platform/i18n';
import { recordKinds } from '#commons/records';

const TEXT_LIMIT = 100_000;
const MOST_RESULTS = 100;
const USUAL_RESULTS = 20;

export const MatchRequest = v.object(
	{
		text: v.pipe(
			v.string('is needed and must be a text'),
			v.trim(),
			v.minLength(1, 'is empty'),
			v.maxLength(TEXT_LIMIT, `is longer than ${TEXT_LIMIT} characters`)
		),
		language: v.optional(
			v.pipe(v.string('must be a text'), v.regex(/^[a-z]{2}$/, 'is not an ISO 639-1 language code'))
		),
		kinds: v.optional(
			v.pipe(
				v.array(v.picklist(recordKinds, `must be one of ${recordKinds.join(', ')}`), 'must be a list'),
				v.minLength(1, 'is an empty list'),
				v.maxLength(20, 'is too long a list')
			)
		),
		limit: v.optional(
			v.pipe(
				v.number('must be a whole number'),
				v.integer('must be a whole number'),
				v.minValue(1, 'is below 1'),
				v.maxValue(MOST_RESULTS, `is above ${MOST_RESULTS}`)
			),
			USUAL_RESULTS
		),
		locale: v.optional(v.picklist(locales, `must be one of ${locales.join(', ')}`))
	},
	// Said where a needed field is absent, and where the whole is no object.
	(issue) => (issue.path ? 'is needed' : 'must be a JSON object')
);
