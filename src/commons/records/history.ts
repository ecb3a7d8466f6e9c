// What changed between two versions of a record, word by word: pure functions on readable texts.
import { diffWordsWithSpace } from 'diff';

/** The readable content of a record, field by field: `{ 'title.fi': 'Lautta', 'slot.who.fi': '…' }`. Empty fields are left out. */
export type Snapshot = Readonly<Record<string, string>>;
export type ChangePart = { kind: 'same' | 'added' | 'removed'; text: string };
export type FieldChange = { field: string; parts: readonly ChangePart[] };

/** More edits than this in one field are shown as the old text and the new one: comparing them would take seconds. */
const MOST_EDITS = 1000;

/** Only fields that differ, in the order of the newer version, then those that were emptied. */
export function changesBetween(before: Snapshot, after: Snapshot): FieldChange[] {
	const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];

	return fields
		.filter((field) => (before[field] ?? '') !== (after[field] ?? ''))
		.map((field) => ({ field, parts: changedParts(before[field] ?? '', after[field] ?? '') }));
}

/** The words of both texts in reading order; the kinds "same" and "added" together give `after`. */
export function changedParts(before: string, after: string): ChangePart[] {
	const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
	const parts =
		found?.map(({ added, removed, value }): ChangePart => {
			if (added) return { kind: 'added', text: value };
			return { kind: removed ? 'removed' : 'same', text: value };
		}) ?? wholeTexts(before, after);

	return parts.filter(({ text }) => text !== '');
}

function wholeTexts(before: string, after: string): ChangePart[] {
	return [
		{ kind: 'removed', text: before },
		{ kind: 'added', text: after }
	];
}
