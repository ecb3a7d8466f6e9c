// Shapes that the parts of the need form share.
import type { Translate } from '#platform/i18n';
import type { needMessages } from '../messages.ts';
import { slotTerms, type ListedSlot, type NeedSlot } from '../need-slots.ts';

export type NeedTexts = Translate<keyof typeof needMessages.en>;
type Option = { value: string; label: string };
/** As `showWriting` offers them, ready for the reader's language. */
export type WritingOptions = Readonly<
	Record<'who' | 'does' | 'problem' | 'cpv' | 'concepts' | 'countries' | 'languages', readonly Option[]>
>;

type Picked = { text: string; language: string };
/** As `readNeed` gives it. */
export type Reading = {
	slots: { slot: NeedSlot; terms: string[]; text: Picked | null }[];
	baseline: {
		value: string;
		target: string | null;
		unit: string;
		measured: string;
		line: { today: number; aim: number; end: string } | null;
	} | null;
	moneyOwner: string;
	wanted: string;
	summary: Picked | null;
};

/** The terms of a slot with a list of its own. */
export function ownOptions(slot: ListedSlot, t: NeedTexts): Option[] {
	return slotTerms[slot].map((term) => ({
		value: term,
		label: t(`need.${slot}.${term}` as keyof typeof needMessages.en)
	}));
}
