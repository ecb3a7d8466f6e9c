// The names of a new module in every case they are written in, and why some words cannot be one.
import { Script } from 'node:vm';
import { Usage } from '../options.ts';

/** Storeys above the actors: what people make there belongs to an organisation. */
const storeysOfModules = ['catalogue', 'journeys', 'insight'] as const;
type Storey = (typeof storeysOfModules)[number];
/** `plural` and `singular` as in file names: `buyers-group`. */
export type ModuleNames = { storey: Storey; plural: string; singular: string; verb: string };
export type Wished = {
	storey: string;
	plural: string;
	singular?: string | undefined;
	verb?: string | undefined;
};

/** PostgreSQL cuts names after 63 letters, and the longest constraint adds 36 to the table's. */
const MOST_LETTERS = 27;
const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const OWN_VERBS = ['publish', 'show', 'list'];

export function namesFrom({ storey, plural, singular, verb = 'draft' }: Wished): ModuleNames {
	const known = storeysOfModules.find((one) => one === storey);
	if (!known)
		throw new Usage(`Modules are made in ${storeysOfModules.join(', ')}; "${storey}" is none of them.`);
	mustBeNoun(plural);
	const one = singular ?? singularOf(plural);
	if (one === null) {
		throw new Usage(`"${plural}" does not look like a plural; if it is one, say of what: --singular WORD.`);
	}
	mustBeNoun(one);
	if (one === plural) throw new Usage(`"${plural}" is the same in singular and plural, and files need both.`);
	if (!/^[a-z]{2,20}$/.test(verb) || OWN_VERBS.includes(verb)) {
		throw new Usage(`"${verb}" cannot be the first verb; it is one word such as draft, plan or open.`);
	}

	return { storey: known, plural, singular: one, verb };
}

/** Replaces "blank noun", as it is written in a variable, a type, a file, a table or a sentence. */
export function filled(text: string, names: ModuleNames): string {
	return text
		.replaceAll(/\baBlankNoun\b/g, /^(a|e|i|o)/.test(names.singular) ? 'anBlankNoun' : 'aBlankNoun')
		.replaceAll(/[bB]lank([-_ ]?)[nN]oun(s?)/g, (found, between: string, many: string) => {
			const words = (many ? names.plural : names.singular).split('-');
			return asWritten(words, between, { capital: found.startsWith('B') });
		})
		.replaceAll(/first-?verb/gi, names.verb)
		.replaceAll('#storey/', `#${names.storey}/`)
		.replaceAll("'storey/", `'${names.storey}/`);
}

/** A variable of this name must be possible in every file of the template. */
export function mustBeFree(names: ModuleNames, code: string): void {
	const own = [names.singular, names.plural].flatMap((name) => [
		asWritten(name.split('-'), '', { capital: false }),
		asWritten(name.split('-'), '', { capital: true })
	]);
	const identifiers = new Set(withoutWords(code).match(/[A-Za-z_$][\w$]*/g));
	const taken = own.find((name) => identifiers.has(name) || isReserved(name));
	if (taken !== undefined)
		throw new Usage(`"${taken}" means something else in every module; choose another word.`);
}

/** By the simple rules of English; null where they do not fit. */
function singularOf(plural: string): string | null {
	if (/^(.*-)?(series|species|news)$/.test(plural)) return null;
	if (/(?<!a|e|i|o|u|-)ies$/.test(plural)) return plural.replace(/ies$/, 'y');
	if (/(ss|x|ch|sh)es$/.test(plural)) return plural.slice(0, -2);
	if (/[^siu-]s$/.test(plural)) return plural.slice(0, -1);

	return null;
}

function mustBeNoun(name: string): void {
	if (KEBAB.test(name) && name.length <= MOST_LETTERS) return;
	throw new Usage(`"${name}" is no name for a module: small letters and hyphens, ${MOST_LETTERS} at most.`);
}

function asWritten(words: readonly string[], between: string, { capital }: { capital: boolean }): string {
	const joined =
		between === ''
			? words.map((word, at) => (at === 0 ? word : capitalised(word))).join('')
			: words.join(between);

	return capital ? capitalised(joined) : joined;
}

function capitalised(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Code without comments and texts. */
function withoutWords(code: string): string {
	return code.replaceAll(/\/\/.*|\/\*[^]*?\*\/|'[^'\n]*'|`[^`]*`|<!--[^]*?-->/g, ' ');
}

function isReserved(name: string): boolean {
	try {
		new Script(`'use strict'; let ${name}; async () => { let ${name}; }`);
		return false;
	} catch {
		return true;
	}
}
