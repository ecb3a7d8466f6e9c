// cspell:ignore Saavutettavuusseloste Nepriklausomybininkai Krankenhausfinanzierungsgesetz
import { describe, expect, it } from 'vitest';
import { hyphenate, unhyphenated } from './hyphenate.ts';

describe('soft hyphens', () => {
	it.each([
		['fi', 'Saavutettavuusseloste'],
		['sv', 'Tillgänglighetsredogörelse'],
		['lt', 'Nepriklausomybininkai'],
		['de', 'Krankenhausfinanzierungsgesetz']
	])('break a long word in %s and leave the letters alone', async (language, word) => {
		const hyphenated = await hyphenate(word, language);
		expect(hyphenated).toContain('\u00AD');
		expect(unhyphenated(hyphenated)).toBe(word);
	});

	it('stay out of short words and of unknown languages', async () => {
		expect(await hyphenate('Kotihoito kylässä', 'fi')).toBe('Kotihoito kylässä');
		expect(await hyphenate('Saavutettavuusseloste', 'xx')).toBe('Saavutettavuusseloste');
	});
});
