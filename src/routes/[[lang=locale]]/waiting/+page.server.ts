// The work queue of one person.
import { mustBeSignedIn } from '#actors/organisations';
import { orSignIn } from '../../frame/sign-in.ts';
import { waitingFor } from '../view/waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	queue: await orSignIn(event, queueOf(event.locals))
});

async function queueOf({ actor, locale }: App.Locals) {
	return waitingFor(mustBeSignedIn(actor), locale);
}
