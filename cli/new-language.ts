// Adds a language of the interface, or says what is still to be translated into one: npm run new:language -- et
import { projectRoot } from '#platform/server/installation';
import { addLanguage } from './new-language/add-language.ts';
import { completeness, gapsIn, readTextFolders, type Gap } from './new-language/texts.ts';
import { StepFailed } from './new-module/tools.ts';
import { readOptions, Usage } from './options.ts';

const USAGE = `Usage: npm run new:language -- CODE

  CODE   of ISO 639 in small letters, such as et

The first time it makes the files of the language; from then on it lists the texts that are missing, each with its English.
`;

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Usage || error instanceof StepFailed)) throw error;
	process.stderr.write(`${error.message}\nNothing was changed.\n`);
	process.exitCode = 2;
}

function main(args: readonly string[]): number {
	const { positionals, values } = readOptions(args, [], ['help']);
	const [code, ...more] = positionals;
	if (values['help'] === true || code === undefined || more.length > 0) {
		(values['help'] === true ? process.stdout : process.stderr).write(USAGE);
		return values['help'] === true ? 0 : 2;
	}
	const root = projectRoot();
	const { name, files } = addLanguage(root, code);
	const folders = readTextFolders(root);
	const gaps = folders.flatMap((one) => gapsIn(one, code));
	process.stdout.write(files.length > 0 ? wordsFor(name, code, files) : asFiles(gaps));
	process.stdout.write(`${completeness(folders, code)}\n`);

	return 0;
}

function wordsFor(name: string, code: string, files: readonly string[]): string {
	return `Added ${name} (${code}): ${files.join(', ')}.

Next:
  1. npm start: every page is there under /${code}, with English where a text is missing.
  2. npm run new:language -- ${code} lists what is missing, by file; translate each line into its file.
  3. npm run check says which text has lost a value, or has a plural that the language does not know.
  4. A native speaker reads it through on the pages.

`;
}

/** As the lines stand in the files, so that they can be copied there and written over. */
function asFiles(gaps: readonly Gap[]): string {
	const paths = [...new Set(gaps.map(({ path }) => path))];
	const lines = (path: string) =>
		gaps
			.filter((gap) => gap.path === path)
			.map(({ key, english }) => `\t${JSON.stringify(key)}: ${JSON.stringify(english)},\n`);

	return paths.map((path) => `${path}\n${lines(path).join('')}\n`).join('');
}
