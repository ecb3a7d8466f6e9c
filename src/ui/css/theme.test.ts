import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const index = readFileSync(join(folder, 'index.css'), 'utf8');
const parts = [...index.matchAll(/@import '@digdir\/designsystemet-css\/([\w-]+\.css)'/g)].map(([, name]) =>
	join(folder, '../../../node_modules/@digdir/designsystemet-css/dist/src', name ?? '')
);
const own = readdirSync(folder)
	.filter((name) => name.endsWith('.css'))
	.map((name) => join(folder, name));
const css = [...own, ...parts].map((file) => readFileSync(file, 'utf8')).join('\n');
const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));

/** Set by whoever places the part, with a fallback or an empty meaning when nobody does. */
const SET_ELSEWHERE = /^--(?:_|dsc?-\w+-(?:label|spacing)$|ds-link-color-visited$|ds-size$)/;

describe('the reduced theme', () => {
	it('defines every variable that the styles use', () => {
		const used = [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? '');
		const missing = [...new Set(used)].filter((name) => !defined.has(name) && !SET_ELSEWHERE.test(name));
		expect(missing).toEqual([]);
	});

	it('has both appearances for every colour', () => {
		const theme = readFileSync(join(folder, 'theme.css'), 'utf8');
		const colours = [...theme.matchAll(/(--ds-color-\w+-[\w-]+):\s*#/g)].map(([, name]) => name);
		for (const name of new Set(colours))
			expect(colours.filter((other) => other === name).length, name).toBe(3);
	});
});
