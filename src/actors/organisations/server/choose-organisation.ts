// For which of their organisations somebody acts from now on, on every device.
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { mustBeSignedIn, type Actor, type ActorRefusal } from '../actor.ts';
import type { OrganisationId } from '../organisation.ts';
import { saveActingChoice } from './queries/acting.ts';
import { findMembershipsOf } from './queries/memberships.ts';

export function chooseOrganisation(actor: Actor, organisationId: OrganisationId): Promise<void> {
	return inTransaction(async (tx) => {
		const { personId } = mustBeSignedIn(actor);
		const own = await findMembershipsOf(tx, personId);
		const isMember = own.some((one) => one.organisationId === organisationId && one.state === 'member');
		if (!isMember) throw new Refusal<ActorRefusal>('actor.other-organisation');
		await saveActingChoice(tx, personId, organisationId);
	});
}
