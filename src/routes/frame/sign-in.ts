// The way to the sign-in page and back, for pages that only people with an account can open.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#platform/errors';

/** What a page loads; somebody who is not signed in goes to sign in and comes back to this very page. */
export async function orSignIn<Loaded>(
	event: Pick<RequestEvent, 'locals' | 'url'>,
	loading: Promise<Loaded>
): Promise<Loaded> {
	try {
		return await loading;
	} catch (error) {
		if (error instanceof Refusal && error.code === 'actor.signed-out') {
			const back = new URLSearchParams({ back: `${event.url.pathname}${event.url.search}` });
			redirect(303, `/${event.locals.locale}/sign-in?${back}`);
		}
		throw error;
	}
}
