// What may be asked of the list of concepts.
import * as v from 'valibot';
import { LISTED_AT_MOST, LISTED_AT_ONCE } from '#commons/records';
import { conceptKinds } from '#commons/vocabulary';

const word = v.pipe(v.string('must be given once'), v.maxLength(80, 'is longer than 80 characters'));
const conceptId = v.pipe(word, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a cursor of this list'));

export const ConceptRequest = v.object({
	kind: v.optional(v.picklist(conceptKinds, `must be one of ${conceptKinds.join(', ')}`)),
	area: v.optional(word),
	limit: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,3}$/, `must be a whole number from 1 to ${LISTED_AT_MOST}`),
			v.transform(Number),
			v.minValue(1, 'is below 1'),
			v.maxValue(LISTED_AT_MOST, `is above ${LISTED_AT_MOST}`)
		),
		String(LISTED_AT_ONCE)
	),
	/** The id of the last concept seen: ids are in the order of the alphabet, so what is added meanwhile moves nothing. */
	cursor: v.optional(conceptId)
});
