// Where the addresses of each list come from.
import { organisationAddresses } from '#actors/organisations/server';
import { needAddresses } from '#catalogue/needs/server';
import { practiceAddresses } from '#catalogue/practices/server';
import { solutionAddresses } from '#catalogue/solutions/server';
import type { Addresses } from '#commons/records/server';
import type { SitemapList } from './sitemap.ts';

export const addressesOfLists: Record<SitemapList, Addresses> = {
	needs: needAddresses,
	solutions: solutionAddresses,
	practices: practiceAddresses,
	organisations: organisationAddresses
};
