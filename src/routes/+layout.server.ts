// What every page knows: language, appearance, the same page in other languages. Pages ship no script at all.
import { inEveryLanguage } from './frame/locale.ts';
import type { LayoutServerLoad } from './$types';

export const csr = false;

export const load: LayoutServerLoad = ({ locals, url }) => ({
	locale: locals.locale,
	look: locals.look,
	samePage: inEveryLanguage(url)
});
