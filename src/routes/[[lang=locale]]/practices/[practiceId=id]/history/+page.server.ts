// The history of a practice, for everybody who may read it.
import type { PracticeId } from '#catalogue/practices';
import { showPracticeHistory } from '#catalogue/practices/server';
import { namesOf } from '#actors/people/server';
import { orSignIn } from '../../../../frame/sign-in.ts';
import { historyView } from '../../../view/history-view.ts';
import { softTitle } from '../../../view/record-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const history = showPracticeHistory(locals.actor, params.practiceId as PracticeId);
	const { practice, versions } = await orSignIn(event, history);
	const names = await namesOf(versions.flatMap(({ personId }) => (personId ? [personId] : [])));

	return {
		practice: { id: practice.id, language: practice.language },
		title: await softTitle(practice, locals.locale),
		versions: historyView(versions, names, locals.locale)
	};
};
