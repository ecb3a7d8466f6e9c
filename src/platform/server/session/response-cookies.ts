// Cookies that the sign-in machinery wants set, taken from its headers and handed to SvelteKit.
import type { Cookies } from '@sveltejs/kit';

export type ResponseCookie = { name: string; value: string; maxAge: number; secure: boolean };

/** Our cookies are all httpOnly, for the whole site and same-site lax, whatever the header says. */
export function cookiesFrom(headers: Headers): ResponseCookie[] {
	return headers.getSetCookie().flatMap((header) => {
		const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
		const cut = pair.indexOf('=');
		if (cut < 1) return [];
		const maxAge = attributes.find((text) => /^max-age=/i.test(text))?.slice('max-age='.length) ?? '0';
		return [
			{
				name: pair.slice(0, cut),
				value: decodeURIComponent(pair.slice(cut + 1)),
				maxAge: Number(maxAge),
				secure: attributes.some((text) => text.toLowerCase() === 'secure')
			}
		];
	});
}

export function setCookies(cookies: Pick<Cookies, 'set'>, wanted: readonly ResponseCookie[]): void {
	for (const { name, value, maxAge, secure } of wanted) {
		cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
	}
}
