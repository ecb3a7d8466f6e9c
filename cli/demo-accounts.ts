// Accounts to try Talka with: invented people of two invented municipalities and an invented firm. Never made beside real ones.
// cspell:ignore Norrskogs Vaskilinna Granlund Elin Sandmark Tallberg Eero Lahtivuo Hiidenvaaran Aino Kivelä Rasa Girėnė
import { enrolMember, organisationNamed } from '#actors/organisations/server';
import type { Role } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { addConfirmedPerson, grantModerator } from '#actors/people/server';
import type { Locale } from '#platform/i18n';

const OPERATOR = { kind: 'operator' } as const;
/** Known to everybody who reads this: the demonstration is for trying, and is left out with TALKA_DEMO=off. */
const PASSWORD = 'norrskog-demo-2026';
const norrskog = { name: 'Norrskogs kommun', country: 'SE' };
/** Its need for home care and the firm's offer fit: a match with people on both sides. */
const neighbour = { name: 'Hiidenvaaran kunta', country: 'FI' };
const firm = { name: 'Etälähi Vaskilinna Oy', country: 'FI' };

type DemoAccount = {
	name: string;
	email: string;
	locale: Locale;
	role: Role;
	organisation: { name: string; country: string };
};
const accounts: readonly DemoAccount[] = [
	{
		name: 'Karin Granlund',
		email: 'owner@norrskog.example',
		locale: 'sv',
		role: 'owner',
		organisation: norrskog
	},
	{
		name: 'Elin Sandmark',
		email: 'editor@norrskog.example',
		locale: 'sv',
		role: 'editor',
		organisation: norrskog
	},
	{
		name: 'Mats Tallberg',
		email: 'viewer@norrskog.example',
		locale: 'sv',
		role: 'viewer',
		organisation: norrskog
	},
	{
		name: 'Aino Kivelä',
		email: 'owner@hiidenvaara.example',
		locale: 'fi',
		role: 'owner',
		organisation: neighbour
	},
	{ name: 'Eero Lahtivuo', email: 'owner@etalahi.example', locale: 'fi', role: 'owner', organisation: firm }
];

/** Decides about the thesaurus, and belongs to no organisation that could suggest something. */
const moderator = { name: 'Rasa Girėnė', email: 'moderator@talka.example', locale: 'lt' } as const;

/** Returns the ids of the accounts by their addresses. */
export async function loadDemoAccounts(): Promise<ReadonlyMap<string, PersonId>> {
	const [made] = await Promise.all([Promise.all(accounts.map(makeAccount)), makeModerator()]);

	return new Map(made);
}

async function makeModerator(): Promise<void> {
	await addConfirmedPerson(OPERATOR, { ...moderator, password: PASSWORD });
	await grantModerator(moderator.email);
}

async function makeAccount({
	organisation,
	role,
	...person
}: DemoAccount): Promise<[email: string, id: PersonId]> {
	const found = await organisationNamed(organisation);
	if (!found) throw new Error(`the demonstration names no ${organisation.name}`);
	const personId = await addConfirmedPerson(OPERATOR, { ...person, password: PASSWORD });
	await enrolMember(OPERATOR, found.id, { personId, role });

	return [person.email, personId];
}
