// How a need begins from a plain text: its title, and the slots that the text already names.
import type { OrganisationId } from '#actors/organisations';
import type { PersonId } from '#actors/people';
import type { NeedId, Need } from './need.ts';
import type { slotConcepts } from './need-slots.ts';
import { emptySlots, type NeedSlots } from './need-slots.ts';

type ConceptSlot = keyof typeof slotConcepts;

type Beginning = {
	id: NeedId;
	text: string;
	language: string;
	/** Concepts found in the text, with the slot that each may fill. */
	concepts: readonly { id: string; slot: ConceptSlot | null }[];
	organisationId: OrganisationId | null;
	country: string | null;
	createdBy: PersonId | null;
	draftKey: string | null;
	now: Date;
};

const LONGEST_TITLE = 120;
const MOST_CONCEPTS = 6;
/** Letters as people see them: a base with its accents, a flag, a family. */
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function begun({ text, language, concepts, now, ...given }: Beginning): Need {
	const title = titleOf(text);

	return {
		...given,
		position: 0,
		state: 'draft',
		title: { [language]: title },
		// A single sentence that is wholly the title is not said twice.
		description: isWhole(title, text) ? {} : { [language]: text.trim() },
		language,
		region: null,
		place: null,
		cpv: [],
		themes: concepts.slice(0, MOST_CONCEPTS).map(({ id }) => id),
		technologies: [],
		url: null,
		source: null,
		sourceId: null,
		createdAt: now,
		savedAt: now,
		revision: 1,
		translations: {},
		slots: slotsFrom(concepts),
		summary: {},
		baseline: { value: null, target: null, unit: '', measured: '' },
		moneyOwner: '',
		wantedFrom: null,
		wantedTo: null,
		rejectedCpv: [],
		rejectedConcepts: [],
		submittedBy: null,
		approval: null,
		returnNote: null,
		closed: null
	};
}

/** What the text names is chosen already: the writer takes away what is wrong. A need is about one service. */
function slotsFrom(concepts: Beginning['concepts']): NeedSlots {
	const named = (slot: ConceptSlot, most: number) => ({
		terms: concepts
			.filter((concept) => concept.slot === slot)
			.slice(0, most)
			.map(({ id }) => id),
		text: {}
	});

	return {
		...emptySlots(),
		who: named('who', MOST_CONCEPTS),
		does: named('does', 1),
		problem: named('problem', MOST_CONCEPTS)
	};
}

/** The first sentence, cut at a word where it is long; never half a letter. */
export function titleOf(text: string): string {
	const line = text.trim().split(/\n/)[0]?.trim() ?? '';
	const sentence = /^.*?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
	// A text that begins with a full stop has no other title than its line.
	if (sentence.length <= LONGEST_TITLE) return sentence.replace(/\.$/, '') || headOf(line);

	return headOf(sentence);
}

function headOf(text: string): string {
	if (text.length <= LONGEST_TITLE) return text;
	let end = 0;
	for (const { index, segment } of letters.segment(text)) {
		if (index + segment.length >= LONGEST_TITLE) break;
		end = index + segment.length;
	}
	const head = text.slice(0, end);
	const cut = head.lastIndexOf(' ');

	return `${cut > LONGEST_TITLE / 2 ? head.slice(0, cut) : head}…`;
}

function isWhole(title: string, text: string): boolean {
	return text.trim().replace(/\.$/, '') === title;
}
