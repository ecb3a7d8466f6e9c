// Makes a module: files from the template, its word in the glossary, its migration, its rights. All of it or nothing.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Usage } from '../options.ts';
import { withModule } from './glossary.ts';
import { filled, mustBeFree, namesFrom, type ModuleNames, type Wished } from './names.ts';
import { remember } from './remember.ts';
import { RIGHTS_TEST, withRights } from './rights.ts';
import { runTool, StepFailed, unknownWords } from './tools.ts';

const TEMPLATE = join(import.meta.dirname, 'template');
const GLOSSARY = 'docs/glossary.md';
const WORDS = 'docs/words.txt';
const MIGRATIONS = 'db/migrations';
const RIGHTS_PAGE = 'docs/rights.md';

export type Made = {
	names: ModuleNames;
	folder: string;
	files: readonly string[];
	migration: string;
	words: string[];
};

export function makeModule(root: string, wished: Wished & { meaning?: string | undefined }): Made {
	const names = namesFrom(wished);
	const template = globSync('**/*.txt', { cwd: TEMPLATE }).toSorted();
	const code = template.filter((path) => path.endsWith('.ts.txt'));
	mustBeFree(names, code.map((path) => readFileSync(join(TEMPLATE, path), 'utf8')).join('\n'));
	mustBeNew(root, names);
	mustBeWhole(root);
	const glossary = withModule(readText(root, GLOSSARY), names, wished.meaning);

	const folder = join('src', names.storey, names.plural);
	const rights = join('tests', 'rights', `${names.plural}.ts`);
	const undo = remember(root, [folder, rights, RIGHTS_TEST, RIGHTS_PAGE, GLOSSARY, WORDS, MIGRATIONS]);
	try {
		const files = template.map((path) => {
			const text = readFileSync(join(TEMPLATE, path), 'utf8').replaceAll('MEANING', `${glossary.meaning}.`);
			const target = path === 'rights.ts.txt' ? rights : join(folder, path.replace('module/', ''));
			return writeText(root, filled(target, names).replace(/\.txt$/, ''), filled(text, names));
		});
		writeText(root, GLOSSARY, glossary.text);
		const file = `${names.plural}.ts`;
		writeText(
			root,
			RIGHTS_TEST,
			withRights(readText(root, RIGHTS_TEST), { name: filled('blankNounRights', names), file })
		);
		runTool(root, ['prettier', '--write', '--log-level', 'warn', ...files, GLOSSARY, RIGHTS_TEST]);
		const words = learnWords(root, [...files, GLOSSARY], names);
		const migration = writeMigration(root, names);
		writeRightsPage(root);

		return { names, folder, files, migration, words };
	} catch (error) {
		undo();
		throw error;
	}
}

function mustBeNew(root: string, names: ModuleNames): void {
	const inSource = globSync([`src/*/${names.plural}`, `src/${names.plural}`], { cwd: root });
	const inTests = globSync(`tests/rights/${names.plural}.ts`, { cwd: root });
	const [taken] = [...inSource, ...inTests];
	if (taken !== undefined) throw new Usage(`${taken} is there already.`);
	const table = new RegExp(`pgTable\\(\\s*'${filled('blank_nouns', names)}'`);
	const owner = globSync('src/**/tables.ts', { cwd: root }).find((path) => table.test(readText(root, path)));
	if (owner !== undefined) throw new Usage(`${owner} has a table of that name already.`);
}

/** Migrations that were half written or half taken back would be continued wrongly. */
function mustBeWhole(root: string): void {
	const journal = JSON.parse(readText(root, `${MIGRATIONS}/meta/_journal.json`)) as {
		entries: { tag: string }[];
	};
	const named = journal.entries.map(({ tag }) => `${MIGRATIONS}/${tag}.sql`);
	const there = globSync(`${MIGRATIONS}/*.sql`, { cwd: root });
	const odd = [...named, ...there].find((path) => !named.includes(path) || !there.includes(path));
	if (odd !== undefined)
		throw new Usage(`${odd} and the journal of the migrations disagree; mend that first.`);
}

/** The noun may be one that the spell checker has never met; any other unknown word is a fault of the template. */
function learnWords(root: string, files: readonly string[], names: ModuleNames): string[] {
	const own = `${names.singular} ${names.plural}`;
	const unknown = unknownWords(root, files);
	const strange = unknown.filter((word) => !own.includes(word));
	if (strange.length > 0) throw new StepFailed(`These words are in no dictionary: ${strange.join(', ')}.`);
	if (unknown.length > 0) {
		const lines = [...readText(root, WORDS).split('\n').filter(Boolean), ...unknown];
		writeText(root, WORDS, `${lines.toSorted((a, b) => a.localeCompare(b, 'en')).join('\n')}\n`);
	}

	return unknown;
}

function writeMigration(root: string, names: ModuleNames): string {
	const before = globSync(`${MIGRATIONS}/*.sql`, { cwd: root });
	runTool(root, ['drizzle-kit', 'generate', '--name', `add-${names.plural}`]);
	const [migration] = globSync(`${MIGRATIONS}/*.sql`, { cwd: root }).filter((path) => !before.includes(path));
	if (migration === undefined) throw new StepFailed('drizzle-kit generate wrote no migration.');
	const table = `"${filled('blank_nouns', names)}"`;
	const others = readText(root, migration)
		.split('--> statement-breakpoint')
		.filter((one) => !one.includes(table));
	if (others.length > 0) {
		throw new StepFailed(
			'Other tables have changes without a migration; first run: npm run db:generate -- --name CHANGE'
		);
	}

	return migration;
}

/** Only the page is written; whether the rights are as stated is what `npm test` finds out. */
function writeRightsPage(root: string): void {
	const only = ['--project', 'database', RIGHTS_TEST, '-t', 'is what docs/rights.md shows'];
	runTool(root, ['vitest', 'run', ...only], { TALKA_WRITE_RIGHTS: '1' });
}

function readText(root: string, path: string): string {
	return readFileSync(join(root, path), 'utf8');
}

function writeText(root: string, path: string, text: string): string {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);

	return path;
}
