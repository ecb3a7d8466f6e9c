// What people type about their account is brought into one form or refused with the reason beside the field.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ProfileForm, RegisterForm, SignInForm } from './account-form.ts';

const good = { name: 'Aino Virta', email: 'aino@kunta.example', password: 'lumi sataa hiljaa' };

function reasons(schema: v.GenericSchema, input: unknown): string[] {
	const parsed = v.safeParse(schema, input);

	return parsed.success ? [] : parsed.issues.map(({ message }) => message);
}

describe('a registration', () => {
	it('is brought into one form', () => {
		const typed = { ...good, name: '  Aino \n Virta ', email: ' AINO@Kunta.Example ' };
		expect(v.parse(RegisterForm, typed)).toEqual(good);
		const decomposed = { ...good, name: 'Åsa Öberg'.normalize('NFD') };
		expect(v.parse(RegisterForm, decomposed).name).toBe('Åsa Öberg'.normalize('NFC'));
	});

	it.each([
		['name', '', 'person.name-missing'],
		['name', ' A ', 'person.name-missing'],
		['name', 'A'.repeat(101), 'person.name-long'],
		['name', 'Aino\u0000Virta', 'person.name-signs'],
		['name', 'Aino\u202EVirta', 'person.name-signs'],
		['email', '', 'person.email-malformed'],
		['email', 'aino', 'person.email-malformed'],
		['email', 'aino@kunta', 'person.email-malformed'],
		['email', 'a@b.example, c@d.example', 'person.email-malformed'],
		['email', 'a@b.example\r\nBcc: c@d.example', 'person.email-malformed'],
		['email', `${'a'.repeat(250)}@b.example`, 'person.email-long'],
		['password', 'eleven sign', 'person.password-short'],
		['password', 'x'.repeat(129), 'person.password-long'],
		['password', 'Password1234', 'person.password-common'],
		['password', 'SLAPTAŽODIS1', 'person.password-common']
	])('with %s %j is refused as %s', (field, value, reason) => {
		expect(reasons(RegisterForm, { ...good, [field]: value })).toContain(reason);
	});

	it('takes every other password, whatever is in it', () => {
		for (const password of ['twelve signs', 'x'.repeat(128), ' leading and trailing ', '👵🏽 пароль şifre']) {
			expect(v.parse(RegisterForm, { ...good, password }).password).toBe(password);
		}
	});

	it('without fields is refused field by field', () => {
		expect(reasons(RegisterForm, {})).toEqual(
			expect.arrayContaining(['person.name-missing', 'person.email-malformed', 'person.password-short'])
		);
	});

	it('can make nobody an administrator or confirmed', () => {
		expect(v.parse(RegisterForm, { ...good, administrator: true, emailVerified: true })).toEqual(good);
	});
});

describe('signing in', () => {
	it('asks nothing of a password but that there is one', () => {
		expect(reasons(SignInForm, { email: good.email, password: 'x' })).toEqual([]);
		expect(reasons(SignInForm, { email: good.email, password: '' })).toEqual(['person.password-missing']);
	});
});

describe('a profile', () => {
	it('speaks one of our languages', () => {
		expect(reasons(ProfileForm, { name: 'Aino', locale: 'fi' })).toEqual([]);
		expect(reasons(ProfileForm, { name: 'Aino', locale: 'xx' })).toEqual(['person.locale-unknown']);
	});
});
