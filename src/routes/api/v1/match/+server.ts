// POST /api/v1/match: a text in, matching records with reasons out (see /open-data for the shape).
import { localeFromHeader } from '#platform/i18n';
import { matchJson } from '#journeys/matching/server';
import { problem } from '#platform/server/problems';
import { readJsonBody } from '../body.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, locals }) => {
	const body = await readJsonBody(request);
	if (body instanceof Response) return body;
	const outcome = await matchJson(
		locals.actor,
		body.value,
		localeFromHeader(request.headers.get('accept-language'))
	);
	if ('errors' in outcome) return problem(422, 'The request does not have the right shape.', outcome.errors);

	return Response.json(outcome.answer, { headers: { 'cache-control': 'no-store' } });
};

export const fallback: RequestHandler = ({ request }) => {
	const refused = problem(405, `${request.method} is not possible here, only POST.`);
	refused.headers.set('allow', 'POST');

	return refused;
};
