// Turns a posted form into typed input, a use case, and a refused form or the result: the only try/catch of the form world.
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#platform/errors';

/** What was typed, field by field; a field that occurs several times is a list. Files are not given back. */
export type Posted = Readonly<Record<string, string | string[]>>;
/** `issues` are message keys per field, `refusal` is the code of a rule that said no. What was typed is always kept. */
export type RefusedForm = {
	posted: Posted;
	issues: Readonly<Record<string, readonly string[]>>;
	refusal: string | null;
};

/** 422 when the shape is wrong, 409 when a rule refuses; every other error flies on to `handleError`. */
export function formAction<Schema extends v.GenericSchema, Event extends RequestEvent, Result>(
	schema: Schema,
	run: (input: v.InferOutput<Schema>, event: Event) => Promise<Result>
): (event: Event) => Promise<Result | ActionFailure<RefusedForm>> {
	return async (event) => {
		const posted = postedFrom(await event.request.formData());
		const parsed = v.safeParse(schema, posted);
		if (!parsed.success) return fail(422, { posted, issues: issuesOf(parsed.issues), refusal: null });
		try {
			return await run(parsed.output, event);
		} catch (error) {
			if (error instanceof Refusal) return fail(409, { posted, issues: {}, refusal: String(error.code) });
			throw error;
		}
	};
}

function postedFrom(form: FormData): Posted {
	const names = [...new Set(form.keys())];

	return Object.fromEntries(
		names.map((name): [string, string | string[]] => {
			const texts = form.getAll(name).filter((value) => typeof value === 'string');
			const [first = ''] = texts;
			return [name, texts.length > 1 ? texts : first];
		})
	);
}

function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string[]> {
	const byField: Record<string, string[]> = {};
	for (const issue of issues) {
		const field = v.getDotPath(issue) ?? '';
		byField[field] = [...(byField[field] ?? []), issue.message];
	}

	return byField;
}
