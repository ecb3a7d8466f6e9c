// Suggestions as pages show them: what is to change, for which concept, who wished it, where it stands.
import { organisationsById } from '#actors/organisations/server';
import type { Suggestion } from '#catalogue/terms';
import { conceptLabel } from '#commons/vocabulary/server';
import { formatDate, languageName, type Locale } from '#platform/i18n';
import { termTexts } from './term-texts.ts';

export type SuggestionView = {
	id: string;
	href: string;
	what: string;
	concept: { label: string; href: string };
	language: string;
	/** Null where the operator brought it in. */
	organisation: { name: string; href: string } | null;
	state: Suggestion['state'];
	note: string;
	reason: string;
	at: string;
};

export async function suggestionViews(
	suggestions: readonly Suggestion[],
	locale: Locale
): Promise<SuggestionView[]> {
	const t = termTexts(locale);
	const organisations = await organisationsById(suggestions.map(({ organisationId }) => organisationId));

	return suggestions.map((suggestion) => {
		const { id, concept, change, term, organisationId, decided, suggested } = suggestion;
		const name = organisations.get(organisationId ?? '')?.name;
		return {
			id,
			href: `/${locale}/terms/suggestions/${id}`,
			what: t(`term.change.${change}`, { term }),
			concept: { label: conceptLabel(concept, locale), href: `/${locale}/terms/${concept}` },
			language: languageName(suggestion.language, locale),
			organisation:
				name === undefined ? null : { name, href: `/${locale}/organisations/${organisationId ?? ''}` },
			state: suggestion.state,
			note: suggestion.note,
			reason: decided?.reason ?? '',
			at: formatDate((decided ?? suggested).at, locale)
		};
	});
}
