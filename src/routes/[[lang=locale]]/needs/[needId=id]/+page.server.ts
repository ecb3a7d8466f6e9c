// One need: what it says, how far it has come, and what this reader can do with it.
import { actsAs } from '#actors/organisations';
import { isPublic, transitions, type NeedId } from '#catalogue/needs';
import { readNeed, showNeedSteps } from '#catalogue/needs/server';
import { orSignIn } from '../../../frame/sign-in.ts';
import { recordDetail } from '../../view/record-detail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	const { need, steps } = await orSignIn(event, showNeedSteps(locals.actor, params.needId as NeedId));
	const record = await recordDetail(need, 'need', locals.locale, url);
	const writer = actsAs(locals.actor, need.organisationId, need.state === 'draft' ? 'editor' : 'owner');

	return {
		record,
		steps,
		reading: readNeed(need, locals.locale, url.searchParams.get('in') ?? locals.locale),
		need: {
			id: need.id,
			state: need.state,
			language: need.language,
			approval: need.approval && { at: need.approval.at, alone: need.approval.alone },
			closed: need.closed
		},
		isOpen: isPublic(need.state),
		isOurs: actsAs(locals.actor, need.organisationId, 'viewer'),
		mayWrite: writer || (need.state === 'draft' && need.organisationId === null),
		mayClose: writer && transitions.stop.from.includes(need.state)
	};
};
