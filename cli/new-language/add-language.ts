// Adds a language of the interface: its code, and in each module a file for its texts. All of it or nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { remember } from '../new-module/remember.ts';
import { runTool, StepFailed } from '../new-module/tools.ts';
import { nameOfLanguage } from './languages.ts';
import { pathOf, readTextFolders, type TextFolder } from './texts.ts';

const LOCALES = 'src/platform/i18n/locales.ts';
const FURTHER = /(export const furtherLocales = \[)([^\]]*)(\] as const;)/;
const OFFERED = /(export const \w+ = \{)([^}]*)(\};)/;
const IMPORTS = /(?:^import \w+ from '\.\/messages\/\w+\.json' with \{ type: 'json' \};\n)+/m;

export type Added = { name: string; files: readonly string[] };

/** Leaves alone what is there already, so that a module made later gets its file too. */
export function addLanguage(root: string, code: string): Added {
	const name = nameOfLanguage(code);
	const folders = readTextFolders(root);
	const sources = folders.map(({ folder }) => join(dirname(folder), 'messages.ts'));
	const undo = remember(root, [LOCALES, ...sources, ...folders.map((one) => pathOf(one, code))]);
	try {
		const changed = [
			...changeText(root, LOCALES, (text) => withCode(text, code)),
			...folders.flatMap((one) => addTexts(root, one, code))
		];
		if (changed.length > 0) runTool(root, ['prettier', '--write', '--log-level', 'warn', ...changed]);
		return { name, files: changed };
	} catch (error) {
		undo();
		throw error;
	}
}

function addTexts(root: string, one: TextFolder, code: string): string[] {
	const path = pathOf(one, code);
	const isThere = existsSync(join(root, path));
	// A text that is not translated is not in the file: nobody has to tell it from one that stays as in English.
	if (!isThere) writeFileSync(join(root, path), '{}\n');
	const source = join(dirname(one.folder), 'messages.ts');

	return [...(isThere ? [] : [path]), ...changeText(root, source, (text) => withImport(text, code))];
}

function withCode(text: string, code: string): string {
	if (new RegExp(`Locales = \\[[^\\]]*'${code}'`).test(text)) return text;

	return replaced(text, FURTHER, (codes) => [...listed(codes), `'${code}'`].join(', '));
}

function withImport(text: string, code: string): string {
	const line = `import ${code} from './messages/${code}.json' with { type: 'json' };`;
	if (text.includes(line)) return text;
	const imports = IMPORTS.exec(text)?.[0];
	if (imports === undefined)
		throw new StepFailed('A messages.ts does not begin with the imports of its texts.');
	const lines = [...imports.trimEnd().split('\n'), line].toSorted();

	return replaced(
		text.replace(imports, `${lines.join('\n')}\n`),
		OFFERED,
		(names) => ` ${[...listed(names), code].join(', ')} `
	);
}

function replaced(text: string, pattern: RegExp, change: (inner: string) => string): string {
	if (!pattern.test(text)) throw new StepFailed(`There is no line like ${pattern.source}.`);

	return text.replace(
		pattern,
		(_all, before: string, inner: string, after: string) => before + change(inner) + after
	);
}

function listed(inner: string): string[] {
	return inner
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

function changeText(root: string, path: string, change: (text: string) => string): string[] {
	const text = readFileSync(join(root, path), 'utf8');
	const changed = change(text);
	if (changed === text) return [];
	writeFileSync(join(root, path), changed);

	return [path];
}
