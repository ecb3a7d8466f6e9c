// House rules no other tool knows: texts complete in four languages, glossary words for folders, a README that names the verbs.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { locales } from '#platform/i18n';
import { projectRoot } from '#platform/server/installation';

const root = projectRoot();
const faults = [...incompleteMessages(), ...foldersWithoutTerm(), ...silentReadmes()];

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Every key in every language, nothing empty, the same placeholders everywhere. */
function incompleteMessages(): string[] {
	return globSync('src/**/messages/en.json', { cwd: root }).flatMap((english) => {
		const folder = dirname(english);
		const own = readMessages(english);
		return locales.flatMap((locale) => {
			const path = join(folder, `${locale}.json`);
			const other = existsSync(join(root, path)) ? readMessages(path) : {};
			const missing = Object.keys(own).filter((key) => (other[key] ?? '').trim() === '');
			const extra = Object.keys(other).filter((key) => !(key in own));
			const differing = Object.keys(own).filter(
				(key) => key in other && placeholders(own[key]) !== placeholders(other[key])
			);
			return [
				...missing.map((key) => `${path}: "${key}" is missing`),
				...extra.map((key) => `${path}: "${key}" is not in English`),
				...differing.map((key) => `${path}: "${key}" has other placeholders than English`)
			];
		});
	});
}

function readMessages(path: string): Record<string, string> {
	return JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
}

/** Names of arguments; the words inside a plural or a choice are text and may differ. */
function placeholders(text: string | undefined): string {
	const names = new Set<string>();
	// One entry for each open brace: an argument, or the text of one of its branches.
	const open: ('argument' | 'branch')[] = [];
	for (const { 0: brace, groups, index } of (text ?? '').matchAll(/\{\s*(?<name>\w*)|\}/g)) {
		if (brace === '}') open.pop();
		else if (open.at(-1) === 'argument') {
			open.push('branch');
			// A branch may begin with a word; whether that is an argument is told by its own brace.
		} else {
			open.push('argument');
			if (groups?.['name']) names.add(groups['name']);
			else throw new Error(`a brace without a name at ${index} in ${text ?? ''}`);
		}
	}

	return [...names].toSorted().join(' ');
}

function foldersWithoutTerm(): string[] {
	const glossary = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8').toLowerCase();
	const folders = globSync('src/{commons,actors,catalogue,journeys,insight}/*', { cwd: root });

	return folders
		.filter((folder) => !glossary.includes(basename(folder)))
		.map((folder) => `${folder}: not a word of docs/glossary.md`);
}

/** A module's README names every verb, so that whoever reads it knows what can be done. */
function silentReadmes(): string[] {
	return globSync('src/{commons,actors,catalogue,journeys,insight}/*/index.ts', { cwd: root }).flatMap(
		(index) => {
			const folder = dirname(index);
			const readme = join(root, folder, 'README.md');
			if (!existsSync(readme)) return [`${folder}: README.md is missing`];
			const text = readFileSync(readme, 'utf8');
			const serverDoor = join(root, folder, 'server', 'index.ts');
			const door = existsSync(serverDoor) ? readFileSync(serverDoor, 'utf8') : '';
			const offered = [...door.matchAll(/export \{[^}]*\} from '\.\/([^']+)'/g)].map(([, file]) => file);
			const verbs = globSync('server/*-*.ts', { cwd: join(root, folder) }).filter(
				(name) => offered.includes(basename(name)) && isVerb(join(root, folder, name))
			);
			return verbs
				.map((name) => basename(name, '.ts'))
				.filter((verb) => !text.includes(verb))
				.map((verb) => `${folder}/README.md: does not name ${verb}`);
		}
	);
}

/** A use case is a file with the function of its name. */
function isVerb(path: string): boolean {
	const verb = basename(path, '.ts').replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

	return readFileSync(path, 'utf8').includes(`function ${verb}(`);
}
