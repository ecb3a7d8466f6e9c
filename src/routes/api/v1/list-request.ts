// The address of a list in the programming interface: the names of the pages' filters, `cursor` and `limit`.
import {
	LISTED_AT_MOST,
	LONGEST_SEARCH,
	readListAsked,
	type ListAsked,
	type ListFault,
	type ListOffer
} from '#commons/records';
import { problem } from '#platform/server/problems';

const DETAILS: Record<ListFault['code'], string> = {
	'too-long': `is longer than ${LONGEST_SEARCH} characters`,
	unknown: 'is not a value of this filter',
	cursor: 'is not a cursor of this list and search',
	limit: `must be a whole number from 1 to ${LISTED_AT_MOST}`
};

export function readListRequest(url: URL, offer: ListOffer): ListAsked | Response {
	const { asked, faults } = readListAsked(url.searchParams, offer, { cursorName: 'cursor' });
	if (faults.length === 0) return asked;
	const errors = faults.map(({ field, code }) => ({ pointer: `?${field}`, detail: DETAILS[code] }));

	return problem(422, 'The address does not have the right shape.', errors);
}
