// One practice.
import type { PracticeId } from '#catalogue/practices';
import { showPractice } from '#catalogue/practices/server';
import { recordDetail } from '../../view/record-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const practice = await showPractice(locals.actor, params.practiceId as PracticeId);
	const record = await recordDetail(practice, 'practice', locals.locale, url);

	return { record, state: practice.state };
};
