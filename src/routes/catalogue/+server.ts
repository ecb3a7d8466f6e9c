// GET /catalogue: the catalogue of data sets, as Turtle or JSON-LD by what is accepted; a browser is sent to the page.
import { redirect } from '@sveltejs/kit';
import { wantedForm } from './wanted-form.ts';
import { catalogueAnswer } from './answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request, setHeaders, url }) => {
	const form = wantedForm(request.headers.get('accept'));
	if (form === 'page') {
		setHeaders({ vary: 'Accept, Accept-Language, Cookie' });
		redirect(303, `/${locals.locale}/open-data`);
	}
	const answer = await catalogueAnswer(request, url.origin, form);
	answer.headers.append('vary', 'Accept');
	answer.headers.set('content-location', form === 'turtle' ? '/catalogue.ttl' : '/catalogue.jsonld');

	return answer;
};
