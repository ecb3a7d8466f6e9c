// Turns a posted form into typed input, a use case, and a refused form or the result: the only try/catch of the form world.
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#platform/errors';
import { keepForm } from './kept-forms.ts';
import type { Posted, RefusedForm } from './posted.ts';

export { RESTORED, restoredForm } from './kept-forms.ts';
export type { Posted, RefusedForm } from './posted.ts';

/** Refused because nobody is signed in: the form is kept, and its page opens again after signing in. */
const SIGNED_OUT = 'actor.signed-out';

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
			if (error instanceof Refusal && error.code === SIGNED_OUT) return keptForSignIn(event, posted);
			if (error instanceof Refusal) return fail(409, { posted, issues: {}, refusal: String(error.code) });
			throw error;
		}
	};
}

async function keptForSignIn(event: RequestEvent, posted: Posted): Promise<never> {
	await keepForm(event, posted);
	const back = new URLSearchParams({ back: event.url.pathname, kept: '1' });
	redirect(303, `/${event.locals.locale}/sign-in?${back}`);
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
