// Signing in, staying signed in, getting a new password: what a session is worth and when it ends.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { linkInMailTo, mailsTo, useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import type { PersonId } from '../person.ts';
import { browserWith, somebody, storedPerson } from '../testing/index.ts';
import {
	askForPassword,
	changePerson,
	countOtherModerators,
	grantAdministrator,
	grantModerator,
	isPasswordLinkAlive,
	namesOf,
	personOf,
	registerPerson,
	revokeAdministrator,
	revokeModerator,
	sessionOf,
	setPassword,
	signIn,
	signOut
} from './index.ts';

useDataFolder();
useTestDatabase();
const nobody = new Headers();
const { password } = somebody();
const refused = (code: string) => ({ name: 'Refusal', code });
const resetTokenFor = async (email: string) => (await linkInMailTo(email)).pathname.split('/').at(-1) ?? '';

describe('signing in', () => {
	it('tells an unknown address in the same words as a wrong password', async () => {
		const { email } = await storedPerson();
		const attempts = [
			{ email, password: 'wrong but long' },
			{ email: `${randomUUID()}@kunta.example`, password },
			{ email: 'no address', password }
		];
		for (const attempt of attempts) {
			await expect(signIn(attempt, nobody)).rejects.toMatchObject(refused('person.wrong-password'));
		}
	});

	it('is over for a while after ten wrong passwords, and starts anew after a right one', async () => {
		const { email } = await storedPerson();
		const other = await storedPerson();
		for (let count = 0; count < 10; count++)
			await signIn({ email, password: 'guess' }, nobody).catch(() => null);
		await expect(signIn({ email, password }, nobody)).rejects.toMatchObject(
			refused('person.too-many-attempts')
		);
		for (let count = 0; count < 12; count++) await signIn(other, nobody);
	});

	it('gives a cookie for 14 days that no other one can be made from', async () => {
		const { cookies } = await signIn(await storedPerson(), nobody);
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).toMatchObject({
			name: 'talka.session_token',
			maxAge: 14 * 24 * 60 * 60,
			secure: false
		});
		const forged = cookies.map((cookie) => ({ ...cookie, value: `x${cookie.value}` }));
		expect(await personOf(browserWith(forged))).toBeNull();
		expect(await personOf(browserWith([]))).toBeNull();
		expect((await personOf(browserWith(cookies)))?.name).toBe('Aino Virta');
	});

	it('lasts: after a day the session is renewed, after 14 days it is over', async () => {
		const { cookies } = await signIn(await storedPerson(), nobody);
		expect((await sessionOf(browserWith(cookies))).cookies).toEqual([]);
		await runSql`update sessions set expires_at = now() + interval '12 days 23 hours'`;
		expect((await sessionOf(browserWith(cookies))).cookies).toMatchObject([{ maxAge: 14 * 24 * 60 * 60 }]);
		await runSql`update sessions set expires_at = now() - interval '1 minute'`;
		const ended = await sessionOf(browserWith(cookies));
		expect(ended.person).toBeNull();
		expect(ended.cookies[0]).toMatchObject({ name: 'talka.session_token', value: '', maxAge: 0 });
	});

	it('ends by signing out, also for a copy of the cookie', async () => {
		const { cookies } = await signIn(await storedPerson(), nobody);
		expect(await signOut(browserWith(cookies))).toContainEqual(
			expect.objectContaining({ name: 'talka.session_token', value: '', maxAge: 0 })
		);
		expect(await personOf(browserWith(cookies))).toBeNull();
		await signOut(nobody);
	});

	it('keeps neither where from nor with what', async () => {
		const headers = new Headers({ 'user-agent': 'Browser 1', 'x-forwarded-for': '192.0.2.1' });
		await signIn(await storedPerson(), headers);
		const rows =
			await runSql`select coalesce(ip_address, '') || coalesce(user_agent, '') as kept from sessions`;
		expect(rows.filter(({ kept }) => kept !== '')).toEqual([]);
	});
});

describe('a new password', () => {
	it('ends every session and every other link, and works at once', async () => {
		const { email } = await storedPerson();
		const { cookies } = await signIn({ email, password }, nobody);
		await askForPassword(email);
		const unused = await resetTokenFor(email);
		await askForPassword(email);
		const token = await resetTokenFor(email);
		expect(await isPasswordLinkAlive(token)).toBe(true);
		await setPassword(token, 'uusi ja parempi');
		expect(await personOf(browserWith(cookies))).toBeNull();
		await signIn({ email, password: 'uusi ja parempi' }, nobody);
		for (const dead of [token, unused, '', 'x'.repeat(24), `${'x'.repeat(23)}\0`]) {
			expect(await isPasswordLinkAlive(dead)).toBe(false);
			const again = setPassword(dead, 'noch einmal neu');
			await expect(again).rejects.toMatchObject(refused('person.password-link-dead'));
		}
	});

	it('also confirms the address, whose mails were read', async () => {
		const { email } = somebody();
		await registerPerson(somebody({ email }));
		await askForPassword(email);
		await setPassword(await resetTokenFor(email), 'uusi ja parempi');
		await signIn({ email, password: 'uusi ja parempi' }, nobody);
	});

	it('is offered for one hour', async () => {
		const { email } = await storedPerson();
		await askForPassword(email);
		const token = await resetTokenFor(email);
		await runSql`update verifications set expires_at = expires_at - interval '61 minutes'`;
		expect(await isPasswordLinkAlive(token)).toBe(false);
		await expect(setPassword(token, 'uusi ja parempi')).rejects.toMatchObject(
			refused('person.password-link-dead')
		);
	});

	it('is offered to nobody without an account', async () => {
		const unknown = `${randomUUID()}@kunta.example`;
		await askForPassword(unknown);
		expect(await mailsTo(unknown)).toEqual([]);
	});
});

describe('a person', () => {
	it('changes their name and language', async () => {
		const { person } = await signIn(await storedPerson(), nobody);
		const changed = await changePerson(person, { name: 'Aino Lumi', locale: 'sv' });
		expect(changed).toEqual({ ...person, name: 'Aino Lumi', locale: 'sv' });
		expect(await namesOf([person.id, randomUUID()])).toEqual(new Map([[person.id, 'Aino Lumi']]));
	});

	it('is an administrator from the command line only, until that is taken back', async () => {
		const { email } = await storedPerson();
		const { cookies } = await signIn({ email, password }, nobody);
		await grantAdministrator(` ${email.toUpperCase()} `);
		expect((await personOf(browserWith(cookies)))?.administrator).toBe(true);
		await revokeAdministrator(email);
		expect((await personOf(browserWith(cookies)))?.administrator).toBe(false);
		await expect(grantAdministrator('nobody@kunta.example')).rejects.toMatchObject({ name: 'NotFound' });
	});

	it('is a moderator from the command line only, and as an administrator', async () => {
		const { email } = await storedPerson();
		const { cookies, person } = await signIn({ email, password }, nobody);
		const isModerator = async () => (await personOf(browserWith(cookies)))?.moderator;
		const others = await countOtherModerators(person.id);
		expect(await isModerator()).toBe(false);
		await grantModerator(email.toUpperCase());
		expect(await isModerator()).toBe(true);
		expect((await personOf(browserWith(cookies)))?.administrator).toBe(false);
		expect(await countOtherModerators(person.id)).toBe(others);
		expect(await countOtherModerators(randomUUID() as PersonId)).toBe(others + 1);
		await revokeModerator(email);
		expect(await isModerator()).toBe(false);
		await grantAdministrator(email);
		expect(await isModerator()).toBe(true);
		await expect(grantModerator('nobody@kunta.example')).rejects.toMatchObject({ name: 'NotFound' });
	});
});
