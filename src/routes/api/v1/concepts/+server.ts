// GET /api/v1/concepts: the thesaurus with the terms that people changed here, in pages.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { allConcepts } from '#commons/vocabulary/server';
import { problem } from '#platform/server/problems';
import { conceptJson } from '../concept-json.ts';
import { onlyGet } from '../only-get.ts';
import { ConceptRequest } from './concept-request.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url }) => {
	const asked = v.safeParse(ConceptRequest, Object.fromEntries(url.searchParams));
	if (!asked.success) {
		const errors = asked.issues.map((issue) => ({
			pointer: `?${v.getDotPath(issue) ?? ''}`,
			detail: issue.message
		}));
		return problem(422, 'The address does not have the right shape.', errors);
	}

	return withTag(request, pageOf(asked.output));
};

export const fallback = onlyGet;

function pageOf({ kind, area, limit, cursor }: v.InferOutput<typeof ConceptRequest>) {
	const kept = allConcepts()
		.filter((concept) => kind === undefined || concept.kind === kind)
		.filter((concept) => area === undefined || concept.area === area)
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const rest = cursor === undefined ? kept : kept.filter(({ id }) => id > cursor);
	const items = rest.slice(0, limit).map(conceptJson);

	return { items, next: rest.length > limit ? (items.at(-1)?.id ?? null) : null, total: kept.length };
}

/** Small enough to be made each time; the tag saves the way to whoever has it already. */
function withTag(request: Request, page: unknown): Response {
	const body = JSON.stringify(page);
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const headers = { etag, 'cache-control': 'no-cache' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

	return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
