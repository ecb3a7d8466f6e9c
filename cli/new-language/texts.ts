// The texts of all modules as files: what is wrong in them, and what is still to be translated.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argumentsIn, branchesIn } from './message-shape.ts';

type Texts = Readonly<Record<string, string>>;
/** `byLocale` has a language whose file is there; `offered` are those that the module's messages.ts brings in. */
export type TextFolder = { folder: string; byLocale: ReadonlyMap<string, Texts>; offered: readonly string[] };
type Languages = { core: readonly string[]; further: readonly string[] };
export type Gap = { path: string; key: string; english: string };

export function readTextFolders(root: string): TextFolder[] {
	return globSync('src/**/messages/en.json', { cwd: root })
		.toSorted()
		.map((english) => {
			const folder = dirname(english);
			const files = globSync(`${folder}/*.json`, { cwd: root }).toSorted();
			const byLocale = new Map(files.map((path) => [basename(path, '.json'), readTexts(join(root, path))]));
			return { folder, byLocale, offered: offeredBy(join(root, dirname(folder), 'messages.ts')) };
		});
}

/** A core language has every text, a further one may lack some; neither has others than English, or other values in them. */
export function textFaults(one: TextFolder, { core, further }: Languages): string[] {
	const languages = [...core, ...further];
	const strange = [...one.byLocale.keys()].filter((locale) => !languages.includes(locale));

	return [
		...strange.map((locale) => `${pathOf(one, locale)}: "${locale}" is no language of the interface`),
		...core.flatMap((locale) => gapsIn(one, locale).map(({ path, key }) => `${path}: "${key}" is missing`)),
		...languages.flatMap((locale) => faultsIn(one, locale))
	];
}

/** What English says and `locale` does not yet, in the order of English. */
export function gapsIn(one: TextFolder, locale: string): Gap[] {
	const own = textsIn(one, locale);

	return Object.entries(textsIn(one, 'en'))
		.filter(([key]) => (own[key] ?? '').trim() === '')
		.map(([key, english]) => ({ path: pathOf(one, locale), key, english }));
}

/** "et: 1139 of 1139 texts are translated." */
export function completeness(folders: readonly TextFolder[], locale: string): string {
	const all = folders.reduce((sum, one) => sum + Object.keys(textsIn(one, 'en')).length, 0);
	const gaps = folders.reduce((sum, one) => sum + gapsIn(one, locale).length, 0);

	return `${locale}: ${all - gaps} of ${all} texts are translated.`;
}

export function pathOf({ folder }: TextFolder, locale: string): string {
	return join(folder, `${locale}.json`);
}

function faultsIn(one: TextFolder, locale: string): string[] {
	const path = pathOf(one, locale);
	const english = textsIn(one, 'en');
	const faults = Object.entries(textsIn(one, locale)).flatMap(([key, text]) => {
		const about = (fault: string) => `${path}: "${key}" ${fault}`;
		const original = english[key];
		if (original === undefined) return [about('is not in English')];
		if (text.trim() === '') return [about('is empty; leave it out until it is translated')];
		return faultsOfText(text, original, locale).map(about);
	});
	const isForgotten = one.byLocale.has(locale) && !one.offered.includes(locale);

	return isForgotten
		? [`${path}: ${dirname(one.folder)}/messages.ts does not bring it in`, ...faults]
		: faults;
}

function faultsOfText(text: string, english: string, locale: string): string[] {
	try {
		const wanted = argumentsIn(english).join(', ');
		const given = argumentsIn(text).join(', ');
		const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
		const unknown = branchesIn(text).filter((branch) => !pluralCategories.some((one) => one === branch));
		return [
			...(wanted === given
				? []
				: [`has other values than English: ${given || 'none'}, not ${wanted || 'none'}`]),
			...unknown.map((branch) => `has a plural "${branch}", which "${locale}" does not have`)
		];
	} catch (error) {
		return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
	}
}

function textsIn({ byLocale }: TextFolder, locale: string): Texts {
	return byLocale.get(locale) ?? {};
}

function offeredBy(path: string): string[] {
	const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const [, names = ''] = /export const \w+ = \{([^}]*)\}/.exec(source) ?? [];

	return names
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '' && source.includes(`'./messages/${name}.json'`));
}

function readTexts(path: string): Texts {
	return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}
