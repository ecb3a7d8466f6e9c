// From registering to a confirmed address: nobody gets in without the mail, and nobody learns who has an account.
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkInMailTo, mailsTo, useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { runSql } from '#tests/sql';
import { browserWith, somebody, storedPerson } from '../testing/index.ts';
import { askForConfirmation, confirmPerson, personOf, registerPerson, setPassword, signIn } from './index.ts';

useDataFolder();
useTestDatabase();
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const nobody = new Headers();
const { password } = somebody();
const refused = (code: string) => ({ name: 'Refusal', code });
const tokenFor = async (email: string) => (await linkInMailTo(email)).searchParams.get('token') ?? '';

async function registered() {
	const person = somebody();
	await registerPerson(person);

	return person;
}

afterEach(() => {
	vi.useRealTimers();
});

describe('somebody who registers', () => {
	it('cannot sign in before the mail was answered, not even with the right password', async () => {
		const { email } = await registered();
		await expect(signIn({ email, password }, nobody)).rejects.toMatchObject(refused('person.unconfirmed'));
		const wrong = signIn({ email, password: 'something else' }, nobody);
		await expect(wrong).rejects.toMatchObject(refused('person.wrong-password'));
	});

	it('gets a mail in their language whose link confirms and signs in, once', async () => {
		const { email } = await registered();
		const [mail] = await mailsTo(email);
		expect(mail).toMatchObject({ subject: 'Vahvista osoitteesi Talkaan', locale: 'fi' });
		expect((await linkInMailTo(email)).pathname).toBe('/fi/confirm');
		const token = await tokenFor(email);
		const { person, cookies } = await confirmPerson(token);
		expect(await personOf(browserWith(cookies))).toEqual(person);
		expect(person).toMatchObject({ name: 'Aino Virta', email, confirmed: true, locale: 'fi' });
		await expect(confirmPerson(token)).rejects.toMatchObject(refused('person.already-confirmed'));
		expect((await signIn({ email, password }, nobody)).person.id).toBe(person.id);
	});

	it('is never an administrator, whatever the form says', async () => {
		const person = { ...somebody(), administrator: true, emailVerified: true };
		await registerPerson(person);
		expect(
			await runSql`select administrator, email_verified from people where email = ${person.email}`
		).toEqual([{ administrator: false, email_verified: false }]);
	});

	it('again, before confirming, confirms only what was typed last', async () => {
		const stranger = { ...(await registered()), password: 'owner typed this' };
		const early = await tokenFor(stranger.email);
		await registerPerson(stranger);
		await expect(confirmPerson(early)).rejects.toMatchObject(refused('person.link-broken'));
		await confirmPerson(await tokenFor(stranger.email));
		const first = signIn({ email: stranger.email, password }, nobody);
		await expect(first).rejects.toMatchObject(refused('person.wrong-password'));
		await signIn({ email: stranger.email, password: 'owner typed this' }, nobody);
	});

	it('with an address that has an account changes nothing, and only its owner hears of it', async () => {
		const { email } = await storedPerson();
		await registerPerson({ ...somebody(), email, password: 'quite another one' });
		const [mail] = await mailsTo(email);
		expect(mail?.subject).toBe('Sinulla on jo tili Talkassa');
		await signIn({ email, password }, nobody);
		const other = signIn({ email, password: 'quite another one' }, nobody);
		await expect(other).rejects.toMatchObject(refused('person.wrong-password'));
	});

	it('twice at the same moment is one person', async () => {
		const person = somebody();
		await Promise.all([registerPerson(person), registerPerson(person), registerPerson(person)]);
		const rows = await runSql`select count(*)::int as count from people where email = ${person.email}`;
		expect(rows).toEqual([{ count: 1 }]);
		await confirmPerson(await tokenFor(person.email));
		await signIn(person, nobody);
	});

	it('is not flooded with mails', async () => {
		const { email } = await registered();
		for (let count = 0; count < 5; count++) await askForConfirmation(email);
		await signIn({ email, password }, nobody).catch(() => undefined);
		expect((await mailsTo(email)).length).toBe(5);
	});
});

describe('a confirmation link', () => {
	it('that is no link of ours is broken', async () => {
		for (const token of ['', 'x', 'a.b.c', 'x'.repeat(5000)]) {
			await expect(confirmPerson(token), token.slice(0, 9)).rejects.toMatchObject(
				refused('person.link-broken')
			);
		}
	});

	it('expires after three days; whoever signs in gets another one', async () => {
		const { email } = await registered();
		const token = await tokenFor(email);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * DAY_MILLISECONDS + 1000 });
		await expect(confirmPerson(token)).rejects.toMatchObject(refused('person.link-expired'));
		vi.useRealTimers();
		await signIn({ email, password }, nobody).catch(() => undefined);
		expect(await mailsTo(email)).toHaveLength(2);
		await confirmPerson(await tokenFor(email));
	});

	it('that anybody can ask for confirms no password but one that is set with it', async () => {
		const { email } = await registered();
		await askForConfirmation(email);
		expect((await mailsTo(email))[0]?.subject).toBe('Viimeistele Talka-tilisi');
		const { pathname } = await linkInMailTo(email);
		await setPassword(pathname.split('/').at(-1) ?? '', 'oma salasana vasta');
		const first = signIn({ email, password }, nobody);
		await expect(first).rejects.toMatchObject(refused('person.wrong-password'));
		await signIn({ email, password: 'oma salasana vasta' }, nobody);
	});

	it('is sent to nobody who does not wait for one', async () => {
		const { email } = await storedPerson();
		const unknown = `${randomUUID()}@kunta.example`;
		await askForConfirmation(email);
		await askForConfirmation(unknown);
		expect(await mailsTo(email)).toEqual([]);
		expect(await mailsTo(unknown)).toEqual([]);
	});
});
