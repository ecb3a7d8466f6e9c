// The front page: a box to write in, and where Talka stands.
import { countNeeds, listNeedPage } from '#catalogue/needs/server';
import { countPractices } from '#catalogue/practices/server';
import { countSolutions } from '#catalogue/solutions/server';
import { shoreDots } from '#commons/places/server';
import { examplesOf, neighboursOf, shoreOf } from './view/front-view.ts';
import { recordLines } from './view/record-line.ts';
import type { PageServerLoad } from './$types';

const NEEDS_TO_PICK_FROM = 60;

export const load: PageServerLoad = async ({ locals }) => {
	const [newest, needs, solutions, practices] = await Promise.all([
		listNeedPage(locals.actor, { limit: NEEDS_TO_PICK_FROM }),
		countNeeds(),
		countSolutions(),
		countPractices()
	]);
	const neighbours = await recordLines(neighboursOf(newest.items), 'need', locals.locale);
	const shore = await shoreOf(newest.items);

	return {
		counts: { needs, solutions, practices },
		examples: examplesOf(newest.items, locals.locale),
		neighbours,
		shore: shore && { ...shore, dots: shoreDots() }
	};
};
