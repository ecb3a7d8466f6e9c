// What happens around every request: language, appearance, rights, safe headers, compression, and what an error becomes.
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { dev } from '$app/env';
import { actorFor } from '#actors/organisations/server';
import { followTerms } from '#catalogue/terms/server';
import type { Person } from '#actors/people';
import { sessionOf } from '#actors/people/server';
import { mapOutline, shoreDots } from '#commons/places/server';
import { isLocale } from '#platform/i18n';
import { NotFound, Refusal } from '#platform/errors';
import { DatabaseClosed } from '#platform/server/db';
import { hearNotices } from '#platform/server/events';
import { readDraftKey, setCookies } from '#platform/server/session';
import { isOwnPage } from './routes/frame/bare.ts';
import { compressed } from './routes/frame/compress.ts';
import { setPageHeaders, setSecurityHeaders } from './routes/frame/headers.ts';
import { isSameForEverybody, KEEP_HEADER } from './routes/frame/kept-pages.ts';
import { requestLocale } from './routes/frame/locale.ts';
import { logFailure } from './routes/frame/log-failure.ts';
import { isLook } from './routes/frame/look.ts';
import { connectReactions } from './reactions.ts';

type Event = Parameters<Handle>[0]['event'];

const LOCALE_COOKIE = 'talka-locale';
const LOOK_COOKIE = 'talka-look';
const PAGES = '/[[lang=locale]]';
/** Named in the header too, so that a browser asks for it before it has read the page. */
const STYLES = /<link href="([^"]+\.css)" rel="stylesheet"/g;
/** The id of what a form will make (decision 0014): kept for a second visitor, it would make the first one's again. */
const MADE_WITH_THE_PAGE = '<input type="hidden" name="id"';
const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** Not secret, so they also work where Talka runs without TLS on an own network. */
const COOKIE = { path: '/', maxAge: YEAR_SECONDS, httpOnly: true, sameSite: 'lax', secure: false } as const;

export const init: ServerInit = async () => {
	connectReactions();
	await followTerms();
	await hearNotices();
	// Half a second of drawing that the first visitor need not wait for.
	setImmediate(() => {
		mapOutline();
		shoreDots();
	});
};

export const handle: Handle = async ({ event, resolve }) => {
	const { cookies, locals, request, url } = event;
	const look = cookies.get(LOOK_COOKIE);
	locals.actor = { kind: 'visitor' };
	locals.person = null;
	locals.locale = requestLocale(
		url.pathname,
		cookies.get(LOCALE_COOKIE),
		request.headers.get('accept-language')
	);
	locals.look = isLook(look) ? look : 'auto';
	const isPage = isOwnPage(event.route.id);
	if (isPage) {
		chooseLook(event);
		keepLocale(event);
	}
	// An address that leads nowhere shows a page too, with the head that people know.
	const person = isPage || event.route.id === null ? await recognise(event) : null;

	const page: { styles: string[]; isOneVisitors: boolean } = { styles: [], isOneVisitors: false };
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			page.isOneVisitors ||= html.includes(MADE_WITH_THE_PAGE);
			if (page.styles.length === 0) page.styles = [...html.matchAll(STYLES)].map(([, href = '']) => href);
			return html.replace('%talka.lang%', locals.locale).replace('%talka.scheme%', locals.look);
		}
	});
	setSecurityHeaders(response.headers, dev);
	// Pages of signed-in people show what others may not see, also to whoever uses the machine after them.
	if (person) response.headers.set('cache-control', 'private, no-store');
	setPageHeaders(response.headers, !isLocale(url.pathname.split('/')[1]));
	const kept = !person && !page.isOneVisitors && isSameForEverybody(event);
	if (kept) response.headers.set(KEEP_HEADER, '1');
	if (page.styles.length > 0)
		response.headers.set('link', page.styles.map((href) => preload(href, url)).join(', '));

	return compressed(request, response, { kept });
};

function preload(href: string, page: URL): string {
	return `<${new URL(href, page).pathname}>; rel=preload; as=style`;
}

/**
 * Who sends the request. Only pages know people: the programming interface answers everybody alike, and since cli/serve.ts
 * takes every body there for JSON, a form on another site could not be told from one of ours.
 */
async function recognise({ cookies, locals, request }: Event): Promise<Person | null> {
	const draftKey = readDraftKey(cookies);
	const { person, cookies: renewed } = await sessionOf(request.headers);
	setCookies(cookies, renewed);
	locals.person = person;
	locals.actor = person ? await actorFor(person, draftKey) : { kind: 'visitor', draftKey };

	return person;
}

/** `?look=dark` on any page: remembered, then the same page without it. */
function chooseLook({ cookies, request, url }: Event): void {
	const wanted = url.searchParams.get('look');
	if (wanted === null || (request.method !== 'GET' && request.method !== 'HEAD')) return;
	if (isLook(wanted)) cookies.set(LOOK_COOKIE, wanted, COOKIE);
	const rest = new URLSearchParams(url.searchParams);
	rest.delete('look');
	redirect(303, `${url.pathname}${rest.size > 0 ? `?${rest}` : ''}`);
}

/** Only the front page has an address without a language; everything else moves to one. */
function keepLocale({ cookies, locals, params, route, url }: Event): void {
	if (!isLocale(params['lang'])) {
		if (route.id !== PAGES) redirect(307, `/${locals.locale}${url.pathname}${url.search}`);
		return;
	}
	if (cookies.get(LOCALE_COOKIE) !== params['lang']) cookies.set(LOCALE_COOKIE, params['lang'], COOKIE);
}

export const handleError: HandleServerError = (caught) => {
	const { kind, event } = caught;
	const error: unknown = caught.error;
	if (error instanceof NotFound) return { status: 404, message: 'Not found' };
	if (error instanceof DatabaseClosed) return { status: 503, message: 'Talka stops' };
	if (error instanceof Refusal) return { status: 403, message: error.message };
	if (kind !== 'unknown') return {};

	return {
		status: 500,
		message: 'Internal error',
		id: logFailure(error, { method: event.request.method, route: event.route.id })
	};
};
