// Trains the language model from a data folder: node cli/language-train.ts --data DIR [--out data/language]
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainLanguageModel, type TrainingProgress } from '#commons/language/server';

const project = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
const BAR_CELLS = 30;

if (!values.data) {
	process.stderr.write('Usage: npm run language:train -- --data DIR [--out data/language]\n');
	process.exit(2);
}

const stop = new AbortController();
process.once('SIGINT', () => {
	stop.abort();
});
const started = performance.now();

try {
	const options = {
		dataFolder: resolve(values.data),
		thesaurusFolder: join(project, 'data/thesaurus'),
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
}

function showProgress({ stage, share }: TrainingProgress): void {
	const seconds = (performance.now() - started) / 1000;
	const left = share > 0.02 ? `${Math.round((seconds / share) * (1 - share))} s left` : '';
	const bar = '█'.repeat(Math.round(share * BAR_CELLS)).padEnd(BAR_CELLS, '░');
	const line = `${bar} ${String(Math.round(share * 100)).padStart(3)} %  ${stage}  ${left}`;
	process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}
