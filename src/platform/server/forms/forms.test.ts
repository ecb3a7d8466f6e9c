// A refused form gives back what was typed and says which field; only rules become refusals, other errors fly on.
import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { Refusal } from '#platform/errors';
import { formAction } from './index.ts';

const Form = v.object({ title: v.pipe(v.string('title.empty'), v.trim(), v.minLength(3, 'title.short')) });

function posting(...fields: [string, string][]): RequestEvent {
	const body = new URLSearchParams(fields);

	return { request: new Request('http://localhost/', { method: 'POST', body }) } as unknown as RequestEvent;
}

describe('a form action', () => {
	it('hands typed input to the use case', async () => {
		const action = formAction(Form, ({ title }) => Promise.resolve(title));
		expect(await action(posting(['title', '  Snow  ']))).toBe('Snow');
	});

	it('keeps what was typed and names the field', async () => {
		const action = formAction(Form, () => Promise.resolve('never'));
		expect(await action(posting(['title', 'x'], ['more', 'a'], ['more', 'b']))).toMatchObject({
			status: 422,
			data: { posted: { title: 'x', more: ['a', 'b'] }, issues: { title: ['title.short'] }, refusal: null }
		});
	});

	it('turns a rule that says no into a refused form', async () => {
		const action = formAction(Form, () => Promise.reject(new Refusal('need.already-published')));
		expect(await action(posting(['title', 'Snow']))).toMatchObject({
			status: 409,
			data: { posted: { title: 'Snow' }, refusal: 'need.already-published' }
		});
	});

	it('lets every other error fly', async () => {
		const action = formAction(Form, () => Promise.reject(new Error('broken')));
		await expect(action(posting(['title', 'Snow']))).rejects.toThrow('broken');
	});
});
