// Reads practices for pages and for the modules above.
import { database } from '#platform/server/db';
import { pageOf, type Page, type PageRequest } from '#commons/records/server';
import type { Actor, OrganisationId } from '#actors/organisations';
import { isPublic, type Practice, type PracticeId } from '../practice.ts';
import { mustBeReadable } from './policy.ts';
import {
	countPracticesVisible,
	findPractice,
	findPractices,
	listPractices,
	listPracticesOfOrganisation
} from './queries.ts';

const LIMIT_OF_ONE_ORGANISATION = 100;

export async function showPractice(actor: Actor, id: PracticeId): Promise<Practice> {
	const practice = await findPractice(database(), id);
	mustBeReadable(actor, practice);

	return practice;
}

/** The public ones among `ids`, in no order; what is gone or hidden is left out. */
export async function showPractices(ids: readonly string[], tx = database()): Promise<Practice[]> {
	const found = await findPractices(tx, ids);

	return found.filter((practice) => isPublic(practice.state));
}

export function listPracticePage(_actor: Actor, request: PageRequest): Promise<Page<Practice>> {
	return pageOf(request, (before, count) => listPractices(database(), before, count));
}

export function listPracticesOf(_actor: Actor, organisationId: OrganisationId): Promise<Practice[]> {
	return listPracticesOfOrganisation(database(), organisationId, LIMIT_OF_ONE_ORGANISATION);
}

export function countPractices(): Promise<number> {
	return countPracticesVisible(database());
}
