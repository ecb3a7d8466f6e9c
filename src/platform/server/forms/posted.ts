// What a form carries, and what becomes of one that was refused.

/** What was typed, field by field; a field that occurs several times is a list. Files are not given back. */
export type Posted = Readonly<Record<string, string | string[]>>;
/** `issues` are message keys per field, `refusal` is the code of a rule that said no. What was typed is always kept. */
export type RefusedForm = {
	posted: Posted;
	issues: Readonly<Record<string, readonly string[]>>;
	refusal: string | null;
};
