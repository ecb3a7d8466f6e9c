// Types that SvelteKit asks for: what every request and every error page knows.
import type { Actor } from '#actors/organisations';
import type { Person } from '#actors/people';
import type { Locale } from '#platform/i18n';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
			/** Who is signed in; what they may do says the actor. */
			person: Person | null;
			locale: Locale;
			look: Look;
		}
		interface PageData {
			locale: Locale;
			look: Look;
			samePage: { locale: Locale; path: string }[];
		}
		interface Error {
			/** Found again in the log; said aloud on the telephone. Only errors of ours have one. */
			id?: string;
		}
	}
	type Look = 'auto' | 'light' | 'dark';
}
export {};
