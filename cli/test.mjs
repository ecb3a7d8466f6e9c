// `npm test`: installs what is missing, checks the walls, runs every test. `--all` runs the full matrix of the browser tests,
// `--database apt` the database tests on PostgreSQL as Debian packages it.
import { ensureChromium } from './chromium.mjs';
import { installWhenStale } from './install.mjs';
import { aptDatabase } from './apt-database.mjs';
import { run } from './run.mjs';

const [mode, ...rest] = process.argv.slice(2);

installWhenStale();
if (mode === '--database' && rest[0] === 'apt') {
	run('database tests on apt PostgreSQL', ['vitest', 'run', '--project', 'database'], {
		TEST_DATABASE_URL: aptDatabase()
	});
} else if (mode === '--all') {
	const CHROMIUM = ensureChromium();
	run('generated types', ['svelte-kit', 'sync']);
	run('browser tests, every page in every language and theme', ['playwright', 'test'], {
		CHROMIUM,
		TALKA_MATRIX: 'full'
	});
} else if (mode === undefined) {
	const CHROMIUM = ensureChromium();
	run('the walls', ['node', 'cli/check.mjs']);
	run('rule and database tests', ['vitest', 'run']);
	run('browser tests', ['playwright', 'test'], { CHROMIUM });
	console.error('Everything passed.');
} else {
	console.error('Usage: npm test, npm run test:all or node cli/test.mjs --database apt');
	process.exit(2);
}
