// How an offer begins from a plain text: its title, what the text names, and a year to stand.
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { usualExpiry } from './offer-time.ts';
import { emptyProfile } from './solution-profile.ts';
import type { Solution, SolutionId } from './solution.ts';

type Beginning = {
	id: SolutionId;
	text: string;
	language: string;
	/** Concepts found in the text. */
	concepts: readonly string[];
	organisationId: OrganisationId;
	country: string | null;
	createdBy: PersonId;
	now: Date;
};

const LONGEST_TITLE = 120;
const MOST_CONCEPTS = 6;

export function begun({ text, language, concepts, now, ...given }: Beginning): Solution {
	const title = titleOf(text);

	return {
		...given,
		position: 0,
		state: 'draft',
		title: { [language]: title },
		// A single sentence that is wholly the title is not said twice.
		description: text.trim() === title ? {} : { [language]: text.trim() },
		language,
		region: null,
		place: null,
		cpv: [],
		themes: concepts.slice(0, MOST_CONCEPTS),
		technologies: [],
		url: null,
		source: null,
		sourceId: null,
		createdAt: now,
		savedAt: now,
		revision: 1,
		translations: {},
		trl: null,
		licence: null,
		expires: usualExpiry(now.toISOString().slice(0, 10)),
		profile: emptyProfile(),
		rejectedCpv: [],
		rejectedConcepts: [],
		retired: null
	};
}

/** The first sentence, cut at a word where it is long; never half a letter. */
export function titleOf(text: string): string {
	const line = (text.trim().split('\n')[0] ?? '').replaceAll(/\s+/g, ' ').trim();
	const sentence = /^.*?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
	if (sentence.length <= LONGEST_TITLE) return sentence.replace(/(?<=.)\.$/, '');
	const head = sentence.slice(0, LONGEST_TITLE - 1);
	const cut = head.lastIndexOf(' ');

	return `${(cut > LONGEST_TITLE / 2 ? head.slice(0, cut) : head).toWellFormed().replace(/\ufffd$/, '')}…`;
}
