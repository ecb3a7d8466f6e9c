// The data sets of this installation: which there are, in which forms, and how they stand now.
import { organisationAddresses } from '#actors/organisations/server';
import { needAddresses } from '#catalogue/needs/server';
import { practiceAddresses } from '#catalogue/practices/server';
import { solutionAddresses } from '#catalogue/solutions/server';
import type { Standing } from '#commons/records/server';

export const dataSets = ['needs', 'solutions', 'practices', 'organisations', 'concepts'] as const;
export type DataSet = (typeof dataSets)[number];

export type StandingSet = {
	set: DataSet;
	/** Null for concepts, which come with Talka. */
	standing: Pick<Standing, 'changed' | 'countries'> | null;
	hasFeed: boolean;
};

export const addressesOfSets = {
	needs: needAddresses,
	solutions: solutionAddresses,
	practices: practiceAddresses,
	organisations: organisationAddresses
};
const FEEDS: readonly DataSet[] = ['needs', 'solutions', 'practices'];

export function standingSets(): Promise<StandingSet[]> {
	return Promise.all(
		dataSets.map(async (set) => {
			const standing = set === 'concepts' ? null : await addressesOfSets[set].standing();
			return { set, standing, hasFeed: FEEDS.includes(set) };
		})
	);
}
