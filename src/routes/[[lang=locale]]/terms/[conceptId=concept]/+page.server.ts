// One concept: its words in every language, what was suggested for it, and how many records name it.
import { listSuggestionsFor } from '#catalogue/terms/server';
import { termLimits, termLanguages } from '#catalogue/terms';
import { termKey } from '#commons/vocabulary';
import { committedConcepts, conceptLabel, findConcept } from '#commons/vocabulary/server';
import { countNaming } from '#journeys/matching/server';
import { NotFound } from '#platform/errors';
import { languageName } from '#platform/i18n';
import { suggestionViews } from '../suggestion-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params: { conceptId } }) => {
	const concept = findConcept(conceptId);
	if (!concept) throw new NotFound(`concept ${conceptId.slice(0, termLimits.search)}`);
	const [suggestions, counts] = await Promise.all([
		listSuggestionsFor(actor, conceptId),
		countNaming(conceptId)
	]);
	const committed = committedConcepts().find(({ id }) => id === conceptId);
	const languages = [locale, ...termLanguages.filter((language) => language !== locale)];

	return {
		concept: {
			id: conceptId,
			kind: concept.kind,
			area: concept.area,
			label: conceptLabel(conceptId, locale)
		},
		words: languages
			.filter((language) => concept.terms[language])
			.map((language) => {
				const had = new Set((committed?.terms[language] ?? []).map(termKey));
				const terms = (concept.terms[language] ?? []).map((term) => ({
					term,
					added: !had.has(termKey(term))
				}));
				return { language, name: languageName(language, locale), terms };
			}),
		counts,
		filter: concept.kind === 'technology' ? 'technology' : 'theme',
		suggestions: await suggestionViews(suggestions, locale)
	};
};
