// Makes a module in the shape of needs: npm run new:module -- journeys consultations [--verb announce]
import { parseArgs } from 'node:util';
import { projectRoot } from '#platform/server/installation';
import { makeModule, type Made } from './new-module/make-module.ts';
import { StepFailed } from './new-module/tools.ts';
import { Usage } from './options.ts';

const USAGE = `Usage: npm run new:module -- STOREY NAME

  STOREY             catalogue, journeys or insight
  NAME               a plural noun in small letters and hyphens, such as consultations
  --singular WORD    where it does not follow from the rules, such as consortium for consortia
  --verb WORD        the verb that begins one, such as announce (default draft)
  --meaning TEXT     one sentence for the glossary, without a full stop
`;

// The tool that runs hears Ctrl-C too and fails, so that everything is taken back before this ends.
process.on('SIGINT', () => undefined);

try {
	process.exitCode = main(process.argv.slice(2));
} catch (error) {
	if (!(error instanceof Usage || error instanceof StepFailed)) throw error;
	process.stderr.write(`${error.message}\nNothing was changed.\n`);
	process.exitCode = 2;
}

function main(args: readonly string[]): number {
	const text = { type: 'string' } as const;
	const options = { singular: text, verb: text, meaning: text, help: { type: 'boolean' } } as const;
	const { positionals, values } = parsed(() =>
		parseArgs({ args: [...args], options, allowPositionals: true })
	);
	const [storey, plural, ...more] = positionals;
	if (values.help === true || storey === undefined || plural === undefined || more.length > 0) {
		(values.help === true ? process.stdout : process.stderr).write(USAGE);
		return values.help === true ? 0 : 2;
	}
	const { singular, verb, meaning } = values;
	process.stdout.write(wordsFor(makeModule(projectRoot(), { storey, plural, singular, verb, meaning })));

	return 0;
}

function parsed<Result>(parse: () => Result): Result {
	try {
		return parse();
	} catch (error) {
		throw new Usage(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
	}
}

function wordsFor({ names, folder, files, migration, words }: Made): string {
	const { singular, plural, storey } = names;

	return `Made ${folder} and its rights (${files.length} files), ${migration}, its word in docs/glossary.md${
		words.length > 0 ? `, ${words.join(', ')} in docs/words.txt` : ''
	}.

Next:
  1. Say in docs/glossary.md and ${folder}/README.md what it is, and draw it into docs/architecture.md.
  2. Change the rules, the form and the texts to what it really needs; then npm run db:generate -- --name CHANGE.
  3. Pages: src/routes/[[lang=locale]]/${plural}, with a line each in tests/e2e/page-table.ts.
  4. Who listens to ${singular}.published? Connect it in src/reactions.ts.
  5. A neighbour in ${storey} that it must know is a decision record and an arrow in .dependency-cruiser.mjs.
  6. npm test
`;
}
