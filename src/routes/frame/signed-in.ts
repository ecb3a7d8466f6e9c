// What the head of a page shows of a signed-in person: their name, and for whom they act.
import type { Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';

export type SignedIn = {
	name: string;
	administrator: boolean;
	/** The name of the organisation acted for; null for who belongs to none. */
	actingFor: string | null;
};

export async function signedInView(actor: Actor): Promise<SignedIn | null> {
	if (actor.kind !== 'person') return null;
	const { name, administrator, organisationId } = actor;
	const found = organisationId === null ? null : await organisationsById([organisationId]);

	return { name, administrator, actingFor: found?.get(organisationId ?? '')?.name ?? null };
}
