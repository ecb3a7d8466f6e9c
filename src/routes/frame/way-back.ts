// Where somebody goes after signing in: back to the page they came from, never to another site.
import type { Locale } from '#platform/i18n';

/** The front door of signed-in people. */
export function landing(locale: Locale): string {
	return `/${locale}/account`;
}

/** `?back=/fi/needs/…` as a path of ours, or null. */
export function wayBack({ origin, searchParams }: Pick<URL, 'origin' | 'searchParams'>): string | null {
	const wanted = searchParams.get('back') ?? '';
	if (!wanted.startsWith('/') || wanted.length > 2000) return null;
	const url = URL.parse(wanted, origin);

	return url?.origin === origin ? `${url.pathname}${url.search}` : null;
}

/** The way back with `kept=1` handed on: what was typed before signing in is on that page again. */
export function wayOn(url: Pick<URL, 'origin' | 'searchParams'>, locale: Locale): string {
	const back = wayBack(url);
	if (back === null) return landing(locale);
	if (url.searchParams.get('kept') !== '1') return back;

	return `${back}${back.includes('?') ? '&' : '?'}kept=1`;
}
