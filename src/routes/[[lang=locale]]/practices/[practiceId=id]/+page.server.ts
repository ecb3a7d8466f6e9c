// One practice: what it says, and what this reader can do with it.
import { actsAs } from '#actors/organisations';
import { isPublic, isRecommended, readPractice, type PracticeId } from '#catalogue/practices';
import { showPractice } from '#catalogue/practices/server';
import { recordDetail } from '../../view/record-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor, locale } = locals;
	const practice = await showPractice(actor, params.practiceId as PracticeId);
	const { id, state, language, retired, organisationId } = practice;
	const writes = actsAs(actor, organisationId, 'editor');

	return {
		record: await recordDetail(practice, 'practice', locale, url),
		reading: readPractice(practice, locale, url.searchParams.get('in') ?? locale),
		practice: { id, state, language, retired },
		isOpen: isPublic(state),
		// A draft that belongs to no organisation is shown to nobody but its writer.
		mayWrite: writes || (state === 'draft' && organisationId === null && actor.kind === 'person'),
		mayRetire: writes && isRecommended(state)
	};
};
