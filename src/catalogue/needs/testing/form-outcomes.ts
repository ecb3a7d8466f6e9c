// What a form of needs makes of one field, for tests: its value, or the message key it is refused with.
// cspell:ignore Lautta
import * as v from 'valibot';
import { expect } from 'vitest';
import { needPartForms, type NeedPart } from '../need-form.ts';
import { needMessages } from '../messages.ts';

/** As little as each part takes. */
export const enough: Readonly<Record<NeedPart, Readonly<Record<string, unknown>>>> = {
	gap: { revision: '1', title: 'Lautta', language: 'fi' },
	service: { revision: '1' },
	trouble: { revision: '1' },
	means: { revision: '1' },
	subject: { revision: '1' }
};

export type Outcome = { value: unknown } | { refused: string };

export function tell(part: NeedPart, field: string, value: unknown): Outcome {
	return outcome(needPartForms[part], { ...enough[part], [field]: value }, field);
}

/** A refusal must be of this very field and in words of the catalogue. */
export function outcome(schema: v.GenericSchema, input: unknown, field: string): Outcome {
	const result = v.safeParse(schema, input);
	if (result.success) return { value: (result.output as Record<string, unknown>)[field] };
	const [issue] = result.issues;
	expect(v.getDotPath(issue)).toBe(field);
	expect(Object.keys(needMessages.en)).toContain(issue.message);

	return { refused: issue.message };
}
