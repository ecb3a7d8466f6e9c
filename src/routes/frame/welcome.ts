// What happens when somebody has just proved who they are: their session begins, and what they drafted becomes theirs.
import type { RequestEvent } from '@sveltejs/kit';
import { actorFor } from '#actors/organisations/server';
import type { Person } from '#actors/people';
import { claimDrafts } from '#catalogue/needs/server';
import { forgetDraftKey, readDraftKey, setCookies, type ResponseCookie } from '#platform/server/session';

export async function welcome(
	{ cookies }: Pick<RequestEvent, 'cookies'>,
	signedIn: { person: Person; cookies: readonly ResponseCookie[] }
): Promise<void> {
	const draftKey = readDraftKey(cookies);
	setCookies(cookies, signedIn.cookies);
	if (draftKey === null) return;
	await claimDrafts(await actorFor(signedIn.person, draftKey), draftKey);
	forgetDraftKey(cookies);
}
