// An owner lets somebody in or not; an administrator does so where nobody has claimed the organisation yet.
import { peopleById } from '#actors/people/server';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { Actor } from '../actor.ts';
import { letIn, mustWait, type MembershipId } from '../membership.ts';
import type { JoinAnswer } from '../organisation-form.ts';
import { mailAboutAnswer } from './membership-mails.ts';
import { mustLetInto, mustStillOwn } from './policy.ts';
import { findOrganisationToChange, saveClaimed } from './queries.ts';
import {
	findMembersToChange,
	findMembership,
	removeMembership,
	saveMembership
} from './queries/memberships.ts';

/** Who is not let in may ask again: the request is gone. */
export async function answerJoinRequest(
	actor: Actor,
	membershipId: MembershipId,
	{ accept, role }: JoinAnswer
): Promise<void> {
	const { organisation, personId } = await inTransaction(async (tx) => {
		const { organisationId } = await findMembership(tx, membershipId);
		const organisation = await findOrganisationToChange(tx, organisationId);
		const person = mustLetInto(actor, organisation);
		if (organisation.claimed) mustStillOwn(person, await findMembersToChange(tx, organisationId));
		// Read again under the lock: somebody else may have answered meanwhile.
		const asked = await findMembership(tx, membershipId);
		mustWait(asked);
		if (accept) {
			await saveMembership(tx, letIn(asked, role, organisation), person.personId);
			if (!organisation.claimed) await saveClaimed(tx, organisationId);
		} else await removeMembership(tx, asked);
		const payload = { organisationId, accept };
		await announce(tx, { name: 'membership.answered', subjectId: membershipId, payload });

		return { organisation, personId: asked.personId };
	});
	await mailAboutAnswer(await peopleById([personId]), organisation, { accept });
}
