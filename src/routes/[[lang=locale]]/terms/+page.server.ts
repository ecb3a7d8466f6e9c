// The thesaurus: all concepts, searched and filtered.
import { countOpenSuggestions } from '#catalogue/terms/server';
import { termLimits } from '#catalogue/terms';
import { allConcepts } from '#commons/vocabulary/server';
import { conceptGroup, conceptLines, findWorded, readConceptAsked } from './concept-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, url }) => {
	const concepts = allConcepts();
	const asked = readConceptAsked(url.searchParams, concepts);
	const worded = findWorded(concepts, asked.text);
	const waiting = await countOpenSuggestions(actor);

	return {
		asked,
		isCut: (url.searchParams.get('q') ?? '').trim().length > termLimits.search,
		lines: conceptLines(worded, asked, locale),
		kinds: conceptGroup(worded, asked, 'kind'),
		areas: conceptGroup(worded, asked, 'area'),
		waiting
	};
};
