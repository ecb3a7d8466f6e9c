// Trains the language model from a data folder: node cli/language-train.ts --data DIR [--out data/language] [--terms FILE|none]
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportTerms } from '#catalogue/terms/server';
import { trainLanguageModel, type TrainingProgress } from '#commons/language/server';
import { readSettings } from '#platform/server/installation';
import { Usage } from './options.ts';
import { termsOfFile, thesaurusWith, type TermOfFile } from './terms-file.ts';
import { withInstallation } from './with-installation.ts';

const project = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
	options: { data: { type: 'string' }, out: { type: 'string' }, terms: { type: 'string' } }
});
const BAR_CELLS = 30;

if (!values.data) {
	process.stderr.write(
		'Usage: npm run language:train -- --data DIR [--out data/language] [--terms FILE|none]\n'
	);
	process.exit(2);
}

const stop = new AbortController();
process.once('SIGINT', () => {
	stop.abort();
});
const started = performance.now();
const terms = await approvedTerms().catch(stopAt);
const thesaurusFolder = thesaurusWith(join(project, 'data/thesaurus'), terms);
process.stderr.write(`${terms.length} terms that people suggested are learned too\n`);

try {
	const options = {
		dataFolder: resolve(values.data),
		thesaurusFolder,
		ownTextFolder: join(project, 'data/language-id'),
		outFolder: resolve(values.out ?? join(project, 'data/language')),
		signal: stop.signal
	};
	await trainLanguageModel(options, showProgress);
	process.stderr.write(`\nThe model is in ${options.outFolder}\n`);
} catch (error) {
	if (!stop.signal.aborted) throw error;

	process.stderr.write('\nStopped; the model is as it was.\n');
	process.exitCode = 130;
} finally {
	rmSync(thesaurusFolder, { recursive: true, force: true });
}

/** From the file that is named, else from the installation of this folder, where there is one. */
async function approvedTerms(): Promise<TermOfFile[]> {
	if (values.terms === 'none') return [];
	if (values.terms !== undefined) return termsOfFile(resolve(values.terms));
	const { databaseUrl, dataDirectory } = readSettings();
	if (databaseUrl === null && !existsSync(dataDirectory)) return [];

	return withInstallation({ quiet: true }, () => Array.fromAsync(exportTerms({ kind: 'operator' })));
}

function stopAt(error: unknown): never {
	if (!(error instanceof Usage)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exit(2);
}

function showProgress({ stage, share }: TrainingProgress): void {
	const seconds = (performance.now() - started) / 1000;
	const left = share > 0.02 ? `${Math.round((seconds / share) * (1 - share))} s left` : '';
	const bar = '█'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '░');
	const line = `${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${stage}  ${left}`;
	process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}
