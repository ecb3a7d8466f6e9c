// One organisation and the records that stand under its name.
import type { Actor } from '#actors/organisations';
import { listMembershipsOf, showOrganisation } from '#actors/organisations/server';
import { listNeedsOf } from '#catalogue/needs/server';
import { listPracticesOf } from '#catalogue/practices/server';
import { listSolutionsOf } from '#catalogue/solutions/server';
import { countryName } from '#platform/i18n';
import { asOrganisationId, recordLines } from '../../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, locale } = locals;
	const organisation = await showOrganisation(actor, asOrganisationId(params.organisationId));
	const [needs, solutions, practices] = await Promise.all([
		listNeedsOf(actor, organisation.id),
		listSolutionsOf(actor, organisation.id),
		listPracticesOf(actor, organisation.id)
	]);
	const [needLines, solutionLines, practiceLines] = await Promise.all([
		recordLines(needs, 'need', locale),
		recordLines(solutions, 'solution', locale),
		recordLines(practices, 'practice', locale)
	]);

	const membership = await membershipIn(actor, organisation.id);

	return {
		membership,
		organisation: {
			id: organisation.id,
			name: organisation.name,
			demo: organisation.demo,
			claimed: organisation.claimed,
			code: organisation.country,
			country: organisation.country ? countryName(organisation.country, locale) : null
		},
		groups: [
			{ kind: 'need' as const, lines: needLines },
			{ kind: 'solution' as const, lines: solutionLines },
			{ kind: 'practice' as const, lines: practiceLines }
		].filter((group) => group.lines.length > 0)
	};
};

/** What the page offers: to ask, to wait, or to see the members; those see them who act for the organisation now. */
async function membershipIn(actor: Actor, id: string): Promise<'none' | 'asked' | 'member' | 'acting'> {
	if (actor.kind !== 'person') return 'none';
	const own = (await listMembershipsOf(actor)).find(({ organisationId }) => organisationId === id);

	return own?.acting === true ? 'acting' : (own?.state ?? 'none');
}
