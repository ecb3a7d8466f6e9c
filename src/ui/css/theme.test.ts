import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const designsystemet = join(folder, '../../../node_modules/@digdir/designsystemet-css/dist/src');
const everyPage = stylesOf('index.css');
const formPages = everyPage + stylesOf('form.css');

/** Set by whoever places the part, with a fallback or an empty meaning when nobody does. */
const SET_ELSEWHERE = /^--(?:_|dsc?-\w+-(?:label|spacing)$|ds-link-color-visited$|ds-size$|ds-field-sizing$)/;

describe('the reduced theme', () => {
	it.each([
		['every page', everyPage, everyPage],
		['pages with a form', stylesOf('form.css'), formPages]
	])('defines every variable that the styles of %s use', (_where, styles, known) => {
		const defined = new Set([...known.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
		const used = [...styles.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? '');
		const missing = [...new Set(used)].filter((name) => !defined.has(name) && !SET_ELSEWHERE.test(name));
		expect(missing).toEqual([]);
	});

	it.each(['theme.css', 'form-theme.css'])('has both appearances for every colour of %s', (file) => {
		const theme = readFileSync(join(folder, file), 'utf8');
		const colours = [...theme.matchAll(/(--ds-color-\w+-[\w-]+):\s*#/g)].map(([, name]) => name);
		expect(colours.length).toBeGreaterThan(0);
		for (const name of new Set(colours))
			expect(colours.filter((other) => other === name).length, name).toBe(3);
	});
});

/** A style sheet with everything it imports. */
function stylesOf(sheet: string): string {
	const imported = readFileSync(join(folder, sheet), 'utf8').matchAll(
		/@import '(?:@digdir\/designsystemet-css|(\.))\/([\w-]+\.css)'/g
	);
	const files = [...imported].map(([, own, name = '']) => join(own ? folder : designsystemet, name));

	return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}
