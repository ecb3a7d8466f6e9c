// What organisations have in the catalogue, for their list.
import type { OwnerCounts } from '#actors/organisations';
import { countNeedsByOwner } from '#catalogue/needs/server';
import { countPracticesByOwner } from '#catalogue/practices/server';
import { countSolutionsByOwner } from '#catalogue/solutions/server';

export async function ownerCounts(): Promise<OwnerCounts> {
	const [needs, solutions, practices] = await Promise.all([
		countNeedsByOwner(),
		countSolutionsByOwner(),
		countPracticesByOwner()
	]);

	return { needs, solutions, practices };
}
