// The six slots of a need: each holds terms from a list, which read in every language, and words of one's own.
import type { ConceptKind } from '#commons/vocabulary';
import type { LocalisedText } from '#commons/records';

export const needSlots = ['who', 'does', 'where', 'frequency', 'problem', 'measure'] as const;
export type NeedSlot = (typeof needSlots)[number];
/** `terms` are concept ids or ids of the slot's own list; `text` is in the language of the need. */
export type SlotContent = { terms: readonly string[]; text: LocalisedText };
export type NeedSlots = Readonly<Record<NeedSlot, SlotContent>>;

/** Slots whose terms are concepts of the thesaurus, and of which kind. */
export const slotConcepts = {
	who: 'group',
	does: 'service',
	problem: 'problem'
} as const satisfies Partial<Record<NeedSlot, ConceptKind>>;

/** Slots with a short list of their own; each id is also the end of a message key. */
export const slotTerms = {
	where: [
		'homes',
		'villages',
		'islands',
		'centre',
		'whole-area',
		'roads',
		'institutions',
		'border',
		'online'
	],
	frequency: ['all-the-time', 'several-a-day', 'daily', 'weekly', 'monthly', 'seasonal', 'rarely'],
	measure: [
		'share-of-time',
		'waiting-time',
		'cost',
		'cancelled',
		'distance',
		'incidents',
		'satisfaction',
		'energy'
	]
} as const satisfies Partial<Record<NeedSlot, readonly string[]>>;

export type ListedSlot = keyof typeof slotTerms;
export type SlotTerm = { [Slot in ListedSlot]: `${Slot}.${(typeof slotTerms)[Slot][number]}` }[ListedSlot];

/** Ids that a slot may hold besides concepts; empty for the slots of the thesaurus. */
export function ownTermsOf(slot: NeedSlot): readonly string[] {
	return slot in slotTerms ? slotTerms[slot as ListedSlot] : [];
}

export function emptySlots(): NeedSlots {
	return {
		who: empty(),
		does: empty(),
		where: empty(),
		frequency: empty(),
		problem: empty(),
		measure: empty()
	};
}

export function isFilled({ terms, text }: SlotContent): boolean {
	return terms.length > 0 || Object.keys(text).length > 0;
}

function empty(): SlotContent {
	return { terms: [], text: {} };
}
