// A form that is opened and sent as it is changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { revised, translated } from './need-changes.ts';
import { needPartForms, needParts, TranslationForm } from './need-form.ts';
import { emptySlots } from './need-slots.ts';
import { partValues, translationValues } from './need-values.ts';
import { aNeed } from './testing/index.ts';
import { someNeed } from './testing/arbitrary-need.ts';

/** As a browser sends it: line ends as CRLF, empty lists not at all. */
function sent(values: Readonly<Record<string, string | readonly string[]>>, revision: number) {
	const fields = Object.entries(values).filter(([, value]) => typeof value === 'string' || value.length > 0);

	return {
		revision: String(revision),
		...Object.fromEntries(
			fields.map(([name, value]) => [
				name,
				typeof value === 'string' ? value.replaceAll('\n', '\r\n') : value.length === 1 ? value[0] : value
			])
		)
	};
}

describe.each(needParts)('the part "%s"', (part) => {
	it('opened and sent back gives the very same need, whatever stands in it', () => {
		fc.assert(
			fc.property(someNeed, (need) => {
				const input = v.parse(needPartForms[part], sent(partValues(need, part), need.revision));
				expect(revised(need, input)).toBe(need);
			}),
			{ numRuns: 200 }
		);
	});

	it('carries everything it shows into an empty need', () => {
		fc.assert(
			fc.property(someNeed, (need) => {
				const bare = { baseline: { value: null, target: null, unit: '', measured: '' }, moneyOwner: '' };
				const gone = { wantedFrom: null, wantedTo: null, place: null, country: null, cpv: [], themes: [] };
				const empty = aNeed({ ...bare, ...gone, slots: emptySlots(), description: {}, summary: {} });
				const input = v.parse(needPartForms[part], sent(partValues(need, part), empty.revision));
				expect(partValues(revised(empty, input), part)).toEqual(partValues(need, part));
			}),
			{ numRuns: 100 }
		);
	});

	it('shows only fields that its form knows', () => {
		const known = { revision: '1', ...partValues(aNeed(), part) };
		const output: Record<string, unknown> = v.parse(needPartForms[part], known);
		for (const field of Object.keys(partValues(aNeed(), part))) expect(output).toHaveProperty(field);
	});
});

describe('a translation', () => {
	it('opened and sent back gives the very same need', () => {
		fc.assert(
			fc.property(someNeed, fc.constantFrom('person', 'machine'), (need, by) => {
				const texts = { ...translationValues(need, 'fi'), by };
				const written = v.parse(TranslationForm, sent(texts, need.revision));
				const done = { ...translated(need, 'sv', written), revision: need.revision + 1 };
				const again = v.parse(TranslationForm, sent(translationValues(done, 'sv'), done.revision));
				expect(translationValues(done, 'sv')).toEqual(texts);
				expect(translated(done, 'sv', again)).toBe(done);
			}),
			{ numRuns: 100 }
		);
	});

	it('that is not there yet shows empty fields', () => {
		const shown = new Set(Object.values(translationValues(aNeed(), 'sv')));
		expect([...shown]).toEqual(['']);
	});
});
