// GET …/publiccode.yml: an offer of open software in the form by which public bodies find such software.
import type { SolutionId } from '#catalogue/solutions';
import { showPubliccode } from '#catalogue/solutions/server';
import { problem } from '#platform/server/problems';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
	// The same file for everybody: what is not public yet has none.
	const found = await showPubliccode({ kind: 'visitor' }, params.solutionId as SolutionId);
	if (found === null) return problem(404, 'This is no software that is offered with its code.');
	if ('missing' in found) return problem(404, `What is not known yet: ${found.missing.join(', ')}.`);

	return new Response(found.file, {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': 'inline; filename="publiccode.yml"',
			'cache-control': 'public, max-age=300'
		}
	});
};
