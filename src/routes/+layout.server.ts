// What every page knows: language, appearance, the same page in other languages, who is signed in. Pages ship no script at all.
import { isBare } from './frame/bare.ts';
import { signedInView } from './frame/signed-in.ts';
import { inEveryLanguage } from './frame/locale.ts';
import { waitingCount } from './frame/waiting.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;

export const load: LayoutServerLoad = async ({ locals, route, url }) => {
	const [signedIn, waiting] = await Promise.all([signedInView(locals.actor), waitingCount(locals.actor)]);

	return {
		bare: isBare(route.id),
		locale: locals.locale,
		look: locals.look,
		samePage: inEveryLanguage(url),
		signedIn,
		waiting
	};
};
