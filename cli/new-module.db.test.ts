// A module made by the generator is green at once: it is made in a copy of the project, and the walls and its own tests run there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { projectRoot } from '#platform/server/installation';
import { ended, type Ended } from '#tests/command';

const LEFT_OUT = [
	'.git',
	'node_modules',
	'data',
	'build',
	'.svelte-kit',
	'.talka',
	'test-results',
	'playwright-report'
];
const PLURAL = 'field-diaries';
const FOLDER = `src/insight/${PLURAL}`;
const root = projectRoot();
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'talka-new-module-')));

// Every tool of `npm run check` runs once more here, on a machine that may do other work.
vi.setConfig({ testTimeout: 400_000 });

beforeAll(async () => {
	for (const name of readdirSync(root)) {
		if (!LEFT_OUT.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
	}
	symlinkSync(join(root, 'data'), join(copy, 'data'));
	linkPackages();
	expect(await run('svelte-kit', 'sync')).toMatchObject({ code: 0 });
}, 120_000);

afterAll(() => {
	rmSync(copy, { recursive: true, force: true });
});

describe('npm run new:module', () => {
	it.each([
		[[], /^Usage: npm run new:module/],
		[['journeys'], /^Usage: npm run new:module/],
		[['attic', 'letters'], /"attic" is none of them\./],
		[['catalogue', 'needs'], /src\/catalogue\/needs is there already\./],
		[['journeys', 'needs'], /src\/catalogue\/needs is there already\./],
		[['journeys', 'memberships'], /has a table of that name already\./],
		[['journeys', 'titles'], /means something else in every module/],
		[['journeys', 'letters', '--colour', 'red'], /--colour/]
	])('refuses %j in a sentence and changes nothing', async (args, sentence) => {
		const before = fingerprint();
		const { code, stdout, stderr } = await make(...args);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(sentence);
		expect(fingerprint()).toBe(before);
	});

	it('refuses where a migration lies beside the journal', async () => {
		const stray = join(copy, 'db/migrations/9999_half-done.sql');
		writeFileSync(stray, 'select 1;\n');
		const { code, stderr } = await make('insight', PLURAL);
		rmSync(stray);
		expect(code).toBe(2);
		expect(stderr).toContain('9999_half-done.sql');
	});

	it('takes everything back where a step fails, such as where tables have changes without a migration', async () => {
		const tables = join(copy, 'src/platform/server/events/tables.ts');
		const text = readFileSync(tables, 'utf8');
		writeFileSync(
			tables,
			text.replace("payload: jsonb('payload'),", "payload: jsonb('payload'),\nmood: text('mood'),")
		);
		const before = fingerprint();
		const { code, stderr } = await make('insight', PLURAL);
		expect(stderr).toMatch(/changes without a migration.*\nNothing was changed\./);
		expect(code).toBe(2);
		expect(fingerprint()).toBe(before);
		writeFileSync(tables, text);
	});

	it('makes a module that passes every wall and its own tests', async () => {
		const { code, stdout, stderr } = await make('insight', PLURAL, '--verb', 'open');
		expect(stderr).toBe('');
		expect(code).toBe(0);
		expect(stdout).toContain(`Made ${FOLDER}`);
		const files = globSync(`${FOLDER}/**/*.*`, { cwd: copy });
		expect(files).toContain(`${FOLDER}/server/open-field-diary.ts`);
		const changed = [...files, `tests/rights/${PLURAL}.ts`, 'tests/rights/rights.db.test.ts'];
		const sources = changed.filter((path) => /\.(ts|svelte)$/.test(path));
		const pages = ['docs/glossary.md', 'docs/rights.md'];
		await inTwoLines([
			['svelte-check', '--fail-on-warnings', '--output', 'human'],
			['eslint', '--max-warnings', '0', ...sources],
			[
				'depcruise',
				'--config',
				'.dependency-cruiser.mjs',
				'--output-type',
				'err',
				'src',
				'cli',
				'bench',
				'tests'
			],
			['knip'],
			['prettier', '--check', '--log-level', 'warn', ...changed, ...pages],
			['cspell', '--no-progress', '--no-summary', '--quiet', ...changed, ...pages],
			['drizzle-kit', 'check'],
			['node', 'cli/house-rules.ts'],
			['vitest', 'run', '--project', 'rules', FOLDER],
			['vitest', 'run', '--project', 'database', FOLDER],
			[
				'vitest',
				'run',
				'--project',
				'database',
				'tests/rights',
				'-t',
				`insight/${PLURAL}|the table of rights`
			]
		]);
	});
});

/** Packages are borrowed, only what `svelte-kit sync` writes is the copy's own. */
function linkPackages(): void {
	mkdirSync(join(copy, 'node_modules'));
	for (const name of readdirSync(join(root, 'node_modules'))) {
		if (name === '$app' || (name.startsWith('.') && name !== '.bin')) continue;
		symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
	}
}

function make(...args: readonly string[]): Promise<Ended> {
	return run('node', 'cli/new-module.ts', ...args);
}

function run(tool: string, ...args: readonly string[]): Promise<Ended> {
	const bin = join(copy, 'node_modules', '.bin');
	const { PATH = '', HOME = '' } = process.env;
	const child = spawn(join(bin, tool), args, {
		cwd: copy,
		env: { PATH: `${bin}:${PATH}`, HOME, TEST_DATABASE_URL: inject('adminUrl') }
	});

	return ended(child);
}

/** Two at a time, as there are two cores at least; the first red one says what it found. */
async function inTwoLines(commands: string[][]): Promise<void> {
	const work = async () => {
		for (let command = commands.shift(); command; command = commands.shift()) {
			const [tool = '', ...args] = command;
			const { code, stdout, stderr } = await run(tool, ...args);
			expect(code, `${command.join(' ')}\n${stdout}\n${stderr}`).toBe(0);
		}
	};
	await Promise.all([work(), work()]);
}

/** Names and contents of everything in the copy that is the project's. */
function fingerprint(): string {
	const paths = globSync('{src,tests,docs,db,cli}/**/*', { cwd: copy }).toSorted();
	const hash = createHash('sha256');
	for (const path of paths) {
		const whole = join(copy, path);
		hash.update(`${relative(copy, whole)}\n`);
		if (statSync(whole).isFile()) hash.update(readFileSync(whole));
	}

	return hash.digest('hex');
}
