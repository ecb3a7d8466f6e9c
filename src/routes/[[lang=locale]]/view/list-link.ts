// Addresses of a list with something changed: links instead of a form, so that no script is needed.
import { listQuery, type ListAsked } from '#commons/records';

export type LinkTo = (asked: ListAsked) => string;

export function linkTo(address: string): LinkTo {
	return (asked) => {
		const query = listQuery(asked);
		return query === '' ? address : `${address}?${query}`;
	};
}
