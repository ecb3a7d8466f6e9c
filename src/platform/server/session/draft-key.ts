// The random cookie under which somebody without an account keeps drafts; the database knows only its hash.
import { createHash, randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { readSettings } from '#platform/server/installation';

const DRAFT_COOKIE = 'talka-draft';
const KEY_BYTES = 32;
const KEPT_SECONDS = 30 * 24 * 60 * 60;

/** The hash of the cookie, or null where there is none of ours. */
export function readDraftKey(cookies: Pick<Cookies, 'get'>): string | null {
	const key = cookies.get(DRAFT_COOKIE);

	return key !== undefined && /^[A-Za-z0-9_-]{43}$/.test(key) ? hashOf(key) : null;
}

/** Makes the cookie where it is missing, else keeps it for another 30 days. */
export function ensureDraftKey(cookies: Pick<Cookies, 'get' | 'set'>): string {
	const held = readDraftKey(cookies) === null ? undefined : cookies.get(DRAFT_COOKIE);
	const key = held ?? randomBytes(KEY_BYTES).toString('base64url');
	cookies.set(DRAFT_COOKIE, key, { ...options(), maxAge: KEPT_SECONDS });

	return hashOf(key);
}

export function forgetDraftKey(cookies: Pick<Cookies, 'delete'>): void {
	cookies.delete(DRAFT_COOKIE, options());
}

function hashOf(key: string): string {
	return createHash('sha256').update(key).digest('hex');
}

function options() {
	const secure = readSettings().origin?.startsWith('https:') === true;

	return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
