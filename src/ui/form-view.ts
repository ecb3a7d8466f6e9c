// What a form shows in its fields: what is stored, or, where the form was refused, what was posted and why it was refused.

/** As `formAction` gives it back: issues and the refusal are keys of texts. */
type Refused = {
	posted: Readonly<Record<string, string | string[]>>;
	issues: Readonly<Record<string, readonly string[]>>;
	refusal: string | null;
};
type Initial = Readonly<Record<string, string | readonly string[] | null | undefined>>;

export type FormView = {
	value: (name: string) => string;
	values: (name: string) => string[];
	error: (name: string) => string | undefined;
	/** In the order of the schema; an empty name stands for the form as a whole. */
	errors: { name: string; text: string }[];
	refusal: string | null;
};

export function formView(
	refused: Refused | null | undefined,
	initial: Initial,
	say: (key: string) => string
): FormView {
	// A box that was unticked is missing from what was posted: a refused form never falls back to what is stored.
	const shown: Initial = refused?.posted ?? initial;
	const errors = refused ? firstIssues(refused, { ...initial, ...refused.posted }, say) : [];

	return {
		value: (name) => listed(shown, name)[0] ?? '',
		values: (name) => listed(shown, name),
		error: (name) => errors.find((issue) => issue.name === name)?.text,
		errors,
		refusal: refused?.refusal ? say(refused.refusal) : null
	};
}

/** One a field: a list of everything that is wrong with one answer helps nobody. */
function firstIssues(refused: Refused, fields: Initial, say: (key: string) => string): FormView['errors'] {
	const first = new Map<string, string>();
	for (const [path, keys] of Object.entries(refused.issues)) {
		const name = fieldOf(path, fields);
		const [key] = keys;
		if (key !== undefined && !first.has(name)) first.set(name, say(key));
	}

	return [...first].map(([name, text]) => ({ name, text }));
}

/** The second of several ticked boxes has its issue at `places.1`, and the field on the page is `places`. */
function fieldOf(path: string, fields: Initial): string {
	if (Object.hasOwn(fields, path)) return path;
	const list = path.replace(/\.\d+$/, '');

	return Object.hasOwn(fields, list) ? list : path;
}

function listed(fields: Initial, name: string): string[] {
	const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
	if (value === null || value === undefined) return [];

	return typeof value === 'string' ? [value] : [...value];
}
