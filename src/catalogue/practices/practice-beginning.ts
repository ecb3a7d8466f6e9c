// How a practice begins: the first saved form, with the topics that its text already names.
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import { withContent } from './practice-changes.ts';
import type { PracticeContent } from './practice-form.ts';
import { emptyProfile, type Practice, type PracticeId } from './practice.ts';

type Beginning = {
	id: PracticeId;
	written: PracticeContent;
	/** Topics found in the text. */
	concepts: readonly string[];
	organisationId: OrganisationId | null;
	createdBy: PersonId;
	now: Date;
};

const MOST_TOPICS = 6;

export function begun({ id, written, concepts, organisationId, createdBy, now }: Beginning): Practice {
	const empty: Practice = {
		id,
		position: 0,
		state: 'draft',
		title: {},
		description: {},
		language: written.language,
		country: null,
		region: null,
		place: null,
		cpv: [],
		themes: concepts.slice(0, MOST_TOPICS),
		technologies: [],
		url: null,
		organisationId,
		source: null,
		sourceId: null,
		createdAt: now,
		savedAt: now,
		revision: 1,
		createdBy,
		translations: {},
		profile: emptyProfile(),
		rejectedConcepts: [],
		retired: null
	};

	return withContent(empty, written);
}
