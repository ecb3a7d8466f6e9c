// The paging part of a list address: `?cursor=…&limit=20`.
import * as v from 'valibot';
import { decodeCursor } from '#platform/server/db';
import { PAGE_LIMIT, type PageRequest } from '#commons/records/server';
import { problem } from '#platform/server/problems';

const PageQuery = v.object({
	cursor: v.optional(
		v.pipe(
			v.string(),
			v.check((text) => decodeCursor(text) !== null, 'is not a cursor of this list')
		)
	),
	limit: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,3}$/, `must be a whole number from 1 to ${PAGE_LIMIT}`),
			v.transform(Number),
			v.minValue(1, `must be a whole number from 1 to ${PAGE_LIMIT}`),
			v.maxValue(PAGE_LIMIT, `must be a whole number from 1 to ${PAGE_LIMIT}`)
		)
	)
});

export function readPageRequest(url: URL): PageRequest | Response {
	const parsed = v.safeParse(PageQuery, Object.fromEntries(url.searchParams));
	if (parsed.success) return parsed.output;
	const errors = parsed.issues.map((issue) => ({
		pointer: `?${v.getDotPath(issue) ?? ''}`,
		detail: issue.message
	}));

	return problem(422, 'The address does not have the right shape.', errors);
}
