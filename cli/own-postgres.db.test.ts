// The PostgreSQL that Talka brings along: shared by commands, found again after a crash, stopped by the last one, honest about a full disk.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
	openInstallation,
	readSettings,
	type Installation,
	type StepReport
} from '#platform/server/installation';
import { ended, talka, talkaProgram } from '#tests/command';
import { aLine, fileOf, jsonLines } from '#tests/lines';

const folders: string[] = [];
const opened: Installation[] = [];
const quiet: StepReport = (_what, work) => work();
/** Beyond what a full suite on a busy machine needs for two starts of PostgreSQL. */
const PATIENCE_MILLISECONDS = 60_000;

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'talka-own-'));
	folders.push(folder);

	return folder;
}

/** The process of the PostgreSQL in a data folder; null when none runs. */
function runningIn(folder: string): number | null {
	const file = join(folder, 'postgres', 'data', 'postmaster.pid');

	return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

/** Without DATABASE_URL a command opens its own database. */
const command = (folder: string, args: readonly string[]) =>
	talka(args, { environment: { TALKA_DATA: folder, DATABASE_URL: '' } });

afterEach(async () => {
	for (const installation of opened.splice(0)) await installation.close();
	for (const folder of folders.splice(0)) {
		const left = runningIn(folder);
		if (left !== null) process.kill(left, 'SIGINT');
		rmSync(folder, { recursive: true, force: true });
	}
});

describe('two commands on a new data folder', { timeout: PATIENCE_MILLISECONDS }, () => {
	it('at the same time both succeed, and the last one stops PostgreSQL', async () => {
		const folder = newFolder();
		const file = fileOf(jsonLines(...Array.from({ length: 50 }, (_, at) => aLine(`${at}`))));
		const both = await Promise.all([
			command(folder, ['import', 'needs', file]),
			command(folder, ['import', 'needs', file])
		]);
		expect(both.map(({ code }) => code)).toEqual([0, 0]);
		const added = both.map(({ stdout }) => (JSON.parse(stdout) as { added: number }).added);
		expect(added.toSorted((a, b) => a - b)).toEqual([0, 50]);
		expect(runningIn(folder)).toBeNull();
	});
});

describe('a command that was killed', { timeout: PATIENCE_MILLISECONDS }, () => {
	it('leaves PostgreSQL running, and the next command uses it and then stops it', async () => {
		const folder = newFolder();
		await command(folder, ['import', 'needs', fileOf(jsonLines(aLine('1')))]);
		// An import from a pipe into which nobody writes runs for as long as we like.
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		const program = join(talkaProgram, '..', 'talka.ts');
		const child = spawn(process.execPath, [program, 'import', 'needs', pipe], {
			env: { PATH: process.env['PATH'], TALKA_DATA: folder },
			stdio: ['ignore', 'ignore', 'pipe']
		});
		await new Promise((resolve) => {
			child.stderr.on('data', (text: Buffer) => {
				if (text.includes('Tables brought up to date')) resolve(null);
			});
		});
		const postgres = runningIn(folder);
		expect(postgres).not.toBeNull();
		child.kill('SIGKILL');
		await ended(child);
		expect(runningIn(folder)).toBe(postgres);

		const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), quiet);
		expect(runningIn(folder)).toBe(postgres);
		await installation.close();
		expect(runningIn(folder)).toBeNull();
	});
});

describe('PostgreSQL', { timeout: PATIENCE_MILLISECONDS }, () => {
	it('runs on while another process works with it', async () => {
		const folder = newFolder();
		opened.push(await openInstallation(readSettings({ TALKA_DATA: folder }), quiet));
		const postgres = runningIn(folder);
		const { code } = await command(folder, ['export', 'needs']);
		expect(code).toBe(0);
		expect(runningIn(folder)).toBe(postgres);
	});
});

describe('a disk without room', { timeout: PATIENCE_MILLISECONDS }, () => {
	it.each([2000, 15_000])(
		'for files of more than %d KiB is one clear sentence and leaves nothing half-made',
		async (limit) => {
			const folder = newFolder();
			const script = `ulimit -f ${limit}; exec "$0" "$1" export needs`;
			const environment = { PATH: process.env['PATH'], TALKA_DATA: folder };
			const child = spawn('sh', ['-c', script, process.execPath, join(talkaProgram, '..', 'talka.ts')], {
				env: environment
			});
			const { code, stdout, stderr } = await ended(child);
			expect(stderr.trim()).toMatch(/no room left on the disk/);
			expect(stderr.trim()).not.toContain('\n');
			expect([code, stdout]).toEqual([2, '']);
			expect(runningIn(folder)).toBeNull();
			if (limit > 2000) expect((await command(folder, ['export', 'needs'])).code).toBe(0);
		}
	);
});
