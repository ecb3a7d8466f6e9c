// `npm run check`: everything that can be said about the code without running it.
import { installWhenStale } from './install.mjs';
import { run } from './run.mjs';

installWhenStale();

run('generated types', ['svelte-kit', 'sync']);
run('format', ['prettier', '--check', '--log-level', 'warn', '.']);
run('types', ['svelte-check', '--fail-on-warnings', '--output', 'human']);
run('lint', [
	'eslint',
	'--max-warnings',
	'0',
	'--cache',
	'--cache-location',
	'node_modules/.cache/eslint/',
	'.'
]);
run('walls', [
	'depcruise',
	'--config',
	'.dependency-cruiser.mjs',
	'--output-type',
	'err',
	'src',
	'cli',
	'bench',
	'tests'
]);
run('nothing unused', ['knip']);
run('spelling', ['cspell', '--no-progress', '--no-summary', '--quiet', '.']);
run('migrations', ['drizzle-kit', 'check']);
run('messages and module pages', ['node', 'cli/house-rules.ts']);
