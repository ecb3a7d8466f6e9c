// Cookies come through as they were meant, and a draft key is random, hashed and renewed.
import { createHash } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { cookiesFrom, ensureDraftKey, forgetDraftKey, readDraftKey, setCookies } from './index.ts';

type Written = { name: string; value: string; options: unknown };

/** A browser's jar, as far as these functions see one. */
function jar() {
	const kept = new Map<string, string>();
	const written: Written[] = [];
	const cookies: Pick<Cookies, 'get' | 'set' | 'delete'> = {
		get: (name) => kept.get(name),
		set: (name, value, options) => {
			kept.set(name, value);
			written.push({ name, value, options });
		},
		delete: (name) => void kept.delete(name)
	};

	return { ...cookies, written };
}

describe('the draft key', () => {
	it('is null until it is needed, then the same as long as the cookie stays', () => {
		const cookies = jar();
		expect(readDraftKey(cookies)).toBeNull();
		const key = ensureDraftKey(cookies);
		expect(key).toMatch(/^[0-9a-f]{64}$/);
		expect(readDraftKey(cookies)).toBe(key);
		expect(ensureDraftKey(cookies)).toBe(key);
		expect(cookies.written).toHaveLength(2);
		forgetDraftKey(cookies);
		expect(readDraftKey(cookies)).toBeNull();
		expect(ensureDraftKey(cookies)).not.toBe(key);
	});

	it('is the hash of what the browser keeps, in a cookie that no script reads', () => {
		const cookies = jar();
		const key = ensureDraftKey(cookies);
		const [cookie] = cookies.written;
		expect(
			createHash('sha256')
				.update(cookie?.value ?? '')
				.digest('hex')
		).toBe(key);
		expect(cookie?.options).toEqual({
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: false,
			maxAge: 30 * 24 * 60 * 60
		});
	});

	it.each(['', 'short', 'x'.repeat(5000), `${'a'.repeat(42)}!`])('is none for the cookie %s', (value) => {
		const cookies = jar();
		cookies.set('talka-draft', value, { path: '/' });
		expect(readDraftKey(cookies)).toBeNull();
		ensureDraftKey(cookies);
		expect(cookies.get('talka-draft')).not.toBe(value);
	});
});

describe('cookies of the sign-in machinery', () => {
	it('keep name, value and age, and always get our own options', () => {
		const headers = new Headers();
		headers.append(
			'set-cookie',
			'talka.session_token=abc.d%2Bf%3D; Max-Age=1209600; Path=/x; Secure; SameSite=None'
		);
		headers.append('set-cookie', 'talka.other=; Max-Age=0; Path=/');
		const cookies = jar();
		setCookies(cookies, cookiesFrom(headers));
		const always = { path: '/', httpOnly: true, sameSite: 'lax' };
		expect(cookies.written).toEqual([
			{
				name: 'talka.session_token',
				value: 'abc.d+f=',
				options: { ...always, secure: true, maxAge: 1_209_600 }
			},
			{ name: 'talka.other', value: '', options: { ...always, secure: false, maxAge: 0 } }
		]);
	});
});
