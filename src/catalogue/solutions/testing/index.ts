// Builders for tests and seeds: an offer in memory, and stored ones on their way.
import { randomUUID } from 'node:crypto';
import type { MemberActor, OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { draftSolution } from '../server/draft-solution.ts';
import { listSolution } from '../server/list-solution.ts';
import { reviseSolution } from '../server/revise-solution.ts';
import { begun } from '../solution-beginning.ts';
import type { PartInput } from '../solution-form.ts';
import type { Solution, SolutionId } from '../solution.ts';

// As a Finnish supplier writes them. cspell:disable
const TEXT =
	'Kuvapuhelin kotihoidon etäkäynteihin. Hoitaja soittaa sovittuun aikaan. Ei sovellu haavanhoitoon.';
const TITLE = 'Kuvapuhelin kotihoitoon';
const REQUIREMENTS = '4G-yhteys joka kotiin';
const REFERENCE = { place: 'Vaskilinna', what: '140 kotia', year: 2025, url: null };
// cspell:enable

/** A draft in memory with all that publishing asks for. */
export function aSolution(overrides: Partial<Solution> = {}): Solution {
	const solution = begun({
		id: randomUUID() as SolutionId,
		text: TEXT,
		language: 'fi',
		concepts: ['home-care'],
		organisationId: randomUUID() as OrganisationId,
		country: 'FI',
		createdBy: randomUUID() as PersonId,
		now: new Date('2026-03-01T12:00:00Z')
	});

	return { ...solution, trl: 9, profile: { ...solution.profile, regions: ['FI'] }, ...overrides };
}

/** A stored draft as it begins: neither its maturity nor its regions are known. */
export function draftedSolution(actor: MemberActor): Promise<SolutionId> {
	return draftSolution(actor, { id: randomUUID(), text: TEXT, locale: 'fi' });
}

/** A stored draft that can be published. */
export async function completeSolution(actor: MemberActor): Promise<Solution> {
	const id = await draftedSolution(actor);
	const { revision } = await reviseSolution(actor, id, aWhat(1));

	return reviseSolution(actor, id, aRunning(revision));
}

export async function listedSolution(actor: MemberActor): Promise<Solution> {
	const { id, revision } = await completeSolution(actor);

	return listSolution(actor, id, revision);
}

export function aWhat(
	revision: number,
	overrides: Partial<Extract<PartInput, { part: 'what' }>> = {}
): Extract<PartInput, { part: 'what' }> {
	return {
		part: 'what',
		revision,
		title: TITLE,
		description: TEXT,
		language: 'fi',
		trl: 9,
		url: null,
		...overrides
	};
}

export function aRunning(
	revision: number,
	overrides: Partial<Extract<PartInput, { part: 'running' }>> = {}
): Extract<PartInput, { part: 'running' }> {
	return {
		part: 'running',
		revision,
		requirements: REQUIREMENTS,
		regions: ['FI', 'AX'],
		languages: ['fi', 'sv'],
		references: [REFERENCE],
		...overrides
	};
}
