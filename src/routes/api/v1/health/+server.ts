// GET /api/v1/health: says that the server answers and can reach its database.
import { isAnswering } from '#platform/server/db';
import { talkaVersion } from '#platform/server/installation';
import { problem } from '#platform/server/problems';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
	if (!(await isAnswering())) return problem(503, 'The database does not answer.');

	return Response.json(
		{ status: 'ok', version: talkaVersion() },
		{ headers: { 'cache-control': 'no-store' } }
	);
};

export const fallback = onlyGet;
