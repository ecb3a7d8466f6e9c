// What a list answers to any other method than GET and HEAD.
import type { RequestHandler } from '@sveltejs/kit';
import { problem } from '#platform/server/problems';

export const onlyGet: RequestHandler = ({ request }) => {
	const refused = problem(405, `${request.method} is not possible here, only GET.`);
	refused.headers.set('allow', 'GET, HEAD');

	return refused;
};
