// Pages that are the same for every visitor, so that one of them, once made, serves the next (cli/page-cache.ts).
import type { RequestEvent } from '@sveltejs/kit';

const IN_LANGUAGE = '/[[lang=locale]]';
const lists = ['needs', 'solutions', 'practices', 'organisations'];

/** Comes from cli/page-cache.ts with a request whose answer it would keep, and goes back with the answer. */
export const KEEP_HEADER = 'x-talka-keep';

/**
 * By route. Never a page with a form that makes something: it carries the id of what will be made (decision 0014), which
 * belongs to one visitor alone.
 */
const routes = new Set([
	IN_LANGUAGE,
	...['accessibility', 'privacy', 'open-data', 'open-data/api', 'terms', 'terms/[conceptId]'].map(inLanguage),
	...lists.flatMap((list) => [inLanguage(list), inLanguage(`${list}/[${list.slice(0, -1)}Id=id]`)]),
	...lists.map((list) => inLanguage(`${list}/feed.xml`)),
	inLanguage('embed/[kind]'),
	inLanguage('embed/needs')
]);

export function isSameForEverybody({ locals, request, route }: RequestEvent): boolean {
	const draftKey = locals.actor.kind === 'visitor' ? locals.actor.draftKey : undefined;

	return (
		request.headers.has(KEEP_HEADER) &&
		request.method === 'GET' &&
		route.id !== null &&
		routes.has(route.id) &&
		!draftKey
	);
}

function inLanguage(path: string): string {
	return `${IN_LANGUAGE}/${path}`;
}
