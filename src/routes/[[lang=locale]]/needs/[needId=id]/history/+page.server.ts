// The history of a need, for everybody who may read it.
import type { NeedId } from '#catalogue/needs';
import { showNeedHistory } from '#catalogue/needs/server';
import { namesOf } from '#actors/people/server';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { historyView } from '../../../view/history-view.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const { need, versions } = await orSignIn(event, showNeedHistory(locals.actor, params.needId as NeedId));
	const names = await namesOf(versions.flatMap(({ personId }) => (personId ? [personId] : [])));

	return {
		need: { id: need.id, language: need.language },
		title: await softTitle(need, locals.locale),
		versions: historyView(versions, names, locals.locale)
	};
};
