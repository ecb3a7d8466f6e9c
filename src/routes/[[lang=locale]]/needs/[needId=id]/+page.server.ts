// One need.
import type { NeedId } from '#catalogue/needs';
import { showNeed } from '#catalogue/needs/server';
import { recordDetail } from '../../view/record-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const need = await showNeed(locals.actor, params.needId as NeedId);
	const record = await recordDetail(need, 'need', locals.locale, url);

	return { record, state: need.state };
};
