// Keeps what somebody typed while their session ended, and gives it back on the same page after signing in.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Cookies } from '@sveltejs/kit';
import { database, inTransaction } from '#platform/server/db';
import type { Posted, RefusedForm } from './posted.ts';
import { keptForms } from './tables.ts';

const COOKIE = 'talka-kept';
const KEPT_SECONDS = 24 * 60 * 60;
/** A code that pages translate: what was typed before signing in is back, and not yet saved. */
export const RESTORED = 'form.restored';

type Place = { cookies: Cookies; url: URL };

/** Passwords are never kept. */
export async function keepForm({ cookies, url }: Place, posted: Posted): Promise<void> {
	if (Object.keys(posted).some((name) => /password/i.test(name))) return;
	const secret = randomBytes(32).toString('base64url');
	await inTransaction(async (tx) => {
		await tx.delete(keptForms).where(lt(keptForms.keptAt, new Date(Date.now() - KEPT_SECONDS * 1000)));
		await tx.insert(keptForms).values({ key: hashOf(secret), path: pathOf(url), posted: { ...posted } });
	});
	cookies.set(COOKIE, secret, {
		path: '/',
		maxAge: KEPT_SECONDS,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

/** What was typed on this very page, in the shape of a refused form; it is given back once. */
export async function restoredForm({ cookies, url }: Place): Promise<RefusedForm | null> {
	const secret = cookies.get(COOKIE);
	if (secret === undefined) return null;
	const [kept] = await database()
		.delete(keptForms)
		.where(and(eq(keptForms.key, hashOf(secret)), eq(keptForms.path, pathOf(url))))
		.returning();
	if (!kept) return null;
	cookies.delete(COOKIE, { path: '/' });

	return { posted: kept.posted, issues: {}, refusal: RESTORED };
}

function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url');
}

/** The same page in another language is the same page. */
function pathOf(url: URL): string {
	return url.pathname.replace(/^\/[a-z]{2}(?=\/)/, '');
}
