// Types that SvelteKit asks for: what every request and every error page knows.
import type { Actor } from '#actors/organisations';
import type { Locale } from '#platform/i18n';

declare global {
	namespace App {
		interface Locals {
			actor: Actor;
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
