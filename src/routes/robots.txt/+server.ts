// What search engines may look at, and where all pages are listed.
import type { RequestHandler } from './$types';

/** Answers to questions that people asked, pages of people's own, and forms: none of them is for a search engine. */
const NOT_FOR_SEARCH = [
	'/*/answers',
	'/*/account',
	'/*/administration',
	'/*/waiting',
	'/*/matches',
	'/*/sign-in',
	'/*/register',
	'/*/password',
	'/*/confirm',
	'/*/embed/',
	'/*/*/new'
];

export const GET: RequestHandler = ({ url }) => {
	const lines = [
		'User-agent: *',
		...NOT_FOR_SEARCH.map((path) => `Disallow: ${path}`),
		'',
		`Sitemap: ${url.origin}/sitemap.xml`,
		''
	];

	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
