// Two suggestions for the thesaurus in the demonstration, so that its moderator finds something to decide.
// cspell:ignore matkapuhelinverkko Kylissä sanotaan näin kuuluvuudesta färjetur säger skärgården resorna
import { actorFor } from '#actors/organisations/server';
import type { PersonId } from '#actors/people';
import { peopleById } from '#actors/people/server';
import type { SuggestionInput } from '#catalogue/terms';
import { suggestTerm } from '#catalogue/terms/server';
import { measureTerm } from '#journeys/matching/server';

const suggestions: readonly { email: string; concept: string; input: SuggestionInput }[] = [
	{
		email: 'owner@hiidenvaara.example',
		concept: 'poor-connectivity',
		input: {
			change: 'add',
			language: 'fi',
			term: 'matkapuhelinverkko',
			note: 'Kylissä sanotaan näin kuuluvuudesta.'
		}
	},
	{
		email: 'editor@norrskog.example',
		concept: 'ferry-traffic',
		input: { change: 'add', language: 'sv', term: 'färjetur', note: 'Så säger man i skärgården om resorna.' }
	}
];

/** Made as people make them, so that a word the rules would refuse stops the start. */
export async function loadDemoTerms(people: ReadonlyMap<string, PersonId>): Promise<void> {
	for (const { email, concept, input } of suggestions) {
		const [person] = await peopleById([people.get(email) ?? '']);
		if (!person) throw new Error(`the demonstration has no account ${email}`);
		await suggestTerm(await actorFor(person, null), concept, input, measureTerm);
	}
}
