// A small world for one question: two organisations that people act for, and somebody in every role.
import { randomUUID } from 'node:crypto';
import type { Actor, MemberActor, OrganisationId, PersonActor, Role } from '#actors/organisations';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { runSql } from '#tests/sql';
import type { RightsRole } from './roles.ts';

export type World = {
	organisationId: OrganisationId;
	actors: Readonly<Record<RightsRole, Actor>>;
	viewer: MemberActor;
	owner: MemberActor;
	/** Another editor of the organisation, who wrote whatever there is. */
	writer: MemberActor;
};

export async function newWorld(): Promise<World> {
	const organisationId = await storedOrganisation();
	const otherId = await storedOrganisation();
	await runSql`update organisations set claimed = true where id in (${organisationId}, ${otherId})`;
	const viewer = aMember(organisationId, 'viewer');
	const editor = aMember(organisationId, 'editor');
	const owner = aMember(organisationId, 'owner');
	const writer = aMember(organisationId, 'editor');
	const other = aMember(otherId, 'owner');
	const administrator = aPerson({ administrator: true });
	await store(viewer, editor, owner, writer, other, administrator);

	return {
		organisationId,
		actors: {
			anonymous: { kind: 'visitor' },
			viewer,
			editor,
			owner,
			other,
			administrator,
			operator: { kind: 'operator' }
		},
		viewer,
		owner,
		writer
	};
}

export async function memberOf(organisationId: OrganisationId, role: Role): Promise<MemberActor> {
	const member = aMember(organisationId, role);
	await store(member);

	return member;
}

/** Without passwords: hashing one takes longer than the whole question. */
export async function store(...people: readonly PersonActor[]): Promise<void> {
	const rows = JSON.stringify(
		people.map((person) => ({ ...person, email: `${randomUUID()}@rights.example` }))
	);
	await runSql`insert into people (id, name, email, email_verified, administrator)
		select "personId", name, email, true, administrator
		from jsonb_to_recordset(${rows}::jsonb) as p("personId" uuid, name text, email text, administrator boolean)`;
	await runSql`insert into memberships (person_id, organisation_id, role, state)
		select "personId", "organisationId", role, 'member'
		from jsonb_to_recordset(${rows}::jsonb) as p("personId" uuid, "organisationId" uuid, role text)
		where "organisationId" is not null`;
}
