// House rules no other tool knows: texts complete in the core languages, glossary words for folders, a README that names the verbs.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { coreLocales, furtherLocales } from '#platform/i18n';
import { projectRoot } from '#platform/server/installation';
import { completeness, readTextFolders, textFaults } from './new-language/texts.ts';

const root = projectRoot();
const texts = readTextFolders(root);
const languages = { core: coreLocales, further: furtherLocales };
const faults = [
	...texts.flatMap((folder) => textFaults(folder, languages)),
	...foldersWithoutTerm(),
	...silentReadmes()
];

for (const locale of furtherLocales) process.stdout.write(`${completeness(texts, locale)}\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

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
