// Shapes that the parts of the solution form share.
import type { FormView } from '#ui';
import type { Translate } from '#platform/i18n';
import type { solutionMessages } from '../messages.ts';

export type SolutionTexts = Translate<keyof typeof solutionMessages.en>;
export type Option = { value: string; label: string };
/** As `showSolutionWriting` offers them. */
export type WritingOptions = Readonly<Record<'cpv' | 'concepts' | 'languages', readonly Option[]>>;
export type Refused = {
	posted: Readonly<Record<string, string | string[]>>;
	issues: Readonly<Record<string, readonly string[]>>;
	refusal: string | null;
} | null;

/** Refusals of rules that belong to one field: they stand beside it, not above the form. */
const FIELDS: Readonly<Record<string, string>> = {
	'solution.expires-missing': 'expires',
	'solution.expires-past': 'expires',
	'solution.expires-too-far': 'expires',
	'solution.cpv-unknown': 'cpvOther',
	'solution.language': 'language'
};

export function besideField(refused: Refused): Refused {
	const field = FIELDS[refused?.refusal ?? ''];
	if (!refused?.refusal || field === undefined) return refused;

	return { ...refused, issues: { [field]: [refused.refusal] }, refusal: null };
}

/** What an error summary lists: why the whole was refused, or what is wrong field by field. */
export function errorsOf(view: FormView): FormView['errors'] {
	return view.refusal ? [{ name: '', text: view.refusal }] : view.errors;
}
