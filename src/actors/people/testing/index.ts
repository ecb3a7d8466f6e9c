// Builders for tests: somebody who may register, an account that is confirmed, a browser that keeps cookies.
// cspell:ignore Aino Virta lumi sataa hiljaa
import { randomUUID } from 'node:crypto';
import type { ResponseCookie } from '#platform/server/session';
import type { Registration } from '../account-form.ts';
import { addConfirmedPerson } from '../server/add-confirmed-person.ts';
import type { PersonId } from '../person.ts';

export function somebody(overrides: Partial<Registration> = {}): Registration {
	const email = `${randomUUID()}@kunta.example`;

	return { name: 'Aino Virta', email, password: 'lumi sataa hiljaa', locale: 'fi', ...overrides };
}

/** An account that can sign in. */
export async function storedPerson(
	overrides: Partial<Registration> = {}
): Promise<Registration & { id: PersonId }> {
	const person = somebody(overrides);

	return { ...person, id: await addConfirmedPerson({ kind: 'operator' }, person) };
}

/** The headers of a browser that has been given these cookies. */
export function browserWith(cookies: readonly ResponseCookie[]): Headers {
	const pairs = cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);

	return new Headers({ cookie: pairs.join('; ') });
}
