// The command keeps to what formats.md promises: results on stdout, words on stderr, and an exit code that can be trusted.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { projectRoot } from '#platform/server/installation';
import { ended, startTalka, talka, talkaProgram } from '#tests/command';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines } from '#tests/lines';
import { realFile } from '#tests/real-data';
import { exportRecords } from './export.ts';
import { importRecords } from './import.ts';
import { match } from './match.ts';
import { Usage } from './options.ts';

useTestDatabase();
// A command takes a second, on a machine that does other work several.
vi.setConfig({ testTimeout: 60_000 });
const TEXT = 'A ferry to an island without a bridge';

/** One sentence: one line that ends with a full stop. */
function expectOneSentence({
	code,
	stdout,
	stderr
}: {
	code: number | null;
	stdout: string;
	stderr: string;
}) {
	expect(code).toBe(2);
	expect(stdout).toBe('');
	expect(stderr.trim()).not.toContain('\n');
	expect(stderr.trim()).toMatch(/\.$/);
}

describe('talka import', () => {
	it('prints its counts alone on stdout and ends with 0 when every line came in', async () => {
		const file = fileOf(jsonLines(aLine('1'), aLine('2')));
		const first = await talka(['import', 'needs', file]);
		expect(first.code).toBe(0);
		expect(first.stdout).toBe('{"read":2,"added":2,"changed":0,"same":0,"rejected":0}\n');
		const second = await talka(['import', 'needs', file, '--from', 'talka']);
		expect(second.stdout).toBe('{"read":2,"added":0,"changed":0,"same":2,"rejected":0}\n');
	});

	it('ends with 1 when lines were refused, and reports each of them', async () => {
		const report = fileOf('old report');
		const file = fileOf(`${jsonLines(aLine('r-1'), { id: 'r-2' }, aLine('r-1'))}{broken\n`);
		const { code, stdout } = await talka(['import', 'solutions', file, '--report', report]);
		expect(code).toBe(1);
		expect(JSON.parse(stdout)).toEqual({ read: 4, added: 1, changed: 0, same: 0, rejected: 3 });
		const lines = readFileSync(report, 'utf8')
			.trim()
			.split('\n')
			.map((line): unknown => JSON.parse(line));
		expect(lines).toEqual([
			{ line: 2, id: 'r-2', field: 'title', reason: expect.any(String) as string },
			{ line: 3, id: 'r-1', field: 'id', reason: 'the id stands already in line 1' },
			{ line: 4, id: null, field: null, reason: 'the line is not a JSON object' }
		]);
	});

	it('reads from a pipe what export writes into it, and nothing changes', async () => {
		await talka([
			'import',
			'practices',
			fileOf(jsonLines(aLine('1', { title: { sv: 'Färja', fi: 'Lautta' } }), aLine('2')))
		]);
		const script = `"$0" "$1" export practices | "$0" "$1" import practices /dev/stdin`;
		const environment = { PATH: process.env['PATH'], DATABASE_URL: process.env['DATABASE_URL'] };
		const child = spawn('bash', ['-o', 'pipefail', '-c', script, process.execPath, talkaProgram], {
			env: environment
		});
		const { code, stdout } = await ended(child);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({ read: 2, added: 0, changed: 0, same: 2, rejected: 0 });
	});

	it('brings in the labels of CPV codes', async () => {
		const { code, stdout } = await talka(['import', 'cpv', fileOf('code\ten\n60600000\tBoats\n')]);
		expect([code, stdout]).toEqual([0, '{"codes":1}\n']);
		const wrong = await talka(['import', 'cpv', fileOf('a\tb\n1\t2\n')]);
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toMatch(/has no column "code" in its first line\.\n$/);
	});

	it('brings in points of places, and reports a line that cannot be right', async () => {
		const lines = 'name,country,lon,lat\nHiekkaniemi,FI,25.1,60.4\nSwapped,FI,60.4,25.1\n';
		const { code, stdout } = await talka(['import', 'places', fileOf(lines)]);
		expect([code, JSON.parse(stdout)]).toEqual([1, { read: 2, added: 1, changed: 0, same: 0, rejected: 1 }]);
	});

	it('takes the real innovative public services', async ({ skip }) => {
		const file = realFile('cases', 'eu_innovative_public_services.jsonl');
		if (file === null) return skip('../shared/data is not here');
		const { code, stdout } = await talka(['import', 'practices', file, '--from', 'ips']);
		expect(code).toBe(0);
		const counts = JSON.parse(stdout) as Record<string, number>;
		expect(counts['read']).toBe(readFileSync(file, 'utf8').trim().split('\n').length);
		expect(counts['added']).toBe(counts['read']);
	});
});

describe('a command that was written wrongly', () => {
	const file = fileOf(jsonLines(aLine('1')));
	it.each([
		[importRecords, ['needs', '/no/such/file.jsonl'], /no file/],
		[importRecords, ['needs', projectRoot()], /folder/],
		[importRecords, ['needs'], /Write: npx talka import/],
		[importRecords, ['needs', file, file], /Write: npx talka import/],
		[importRecords, ['ferries', file], /cannot be imported/],
		[importRecords, ['needs', file, '--from', 'ips'], /only from talka, ted, challenge-gov/],
		[importRecords, ['needs', file, '--form', 'ted'], /--form/],
		[importRecords, ['needs', file, '--report', '/no/such/folder/r.jsonl'], /cannot be written/],
		[importRecords, ['needs', file, '--report'], /--report/],
		[exportRecords, ['ferries'], /Write: npx talka export/],
		[exportRecords, ['__proto__'], /Write: npx talka export/],
		[match, ['--text', ' '], /--text is empty/],
		[match, [], /--text/],
		[match, ['--text', 'x', '--limit', 'many'], /--limit must be a whole number/],
		[match, ['--text', 'x', '--locale', 'de'], /--locale must be one of/],
		[match, ['--text', 'x', '--kinds', 'ferry'], /must be one of solution, need, practice/],
		[match, [TEXT], /Write the text as/]
	] as const)('%o %j is told in one sentence', async (command, args, sentence) => {
		const refused: unknown = await command(args).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(Usage);
		expect(String(refused)).toMatch(sentence);
		expect(String(refused)).not.toContain('\n');
	});

	it.each([[['import', 'needs', '/no/such/file.jsonl']], [['constructor']]])(
		'talka %j ends with 2 and one sentence on stderr',
		async (args) => expectOneSentence(await talka(args))
	);

	it('gets help on stdout when it asks for it, on stderr when it does not', async () => {
		const [asked, bare] = await Promise.all([talka(['help']), talka([])]);
		expect([asked.code, asked.stderr]).toEqual([0, '']);
		expect(asked.stdout).toMatch(/^Usage: npx talka COMMAND/);
		expect([bare.code, bare.stdout]).toEqual([2, '']);
	});
});

describe('talka match', () => {
	it('prints one JSON object of the promised shape', async () => {
		await talka(['import', 'needs', fileOf(jsonLines(aLine('m-1', { title: { en: TEXT } })))]);
		const { code, stdout, stderr } = await talka([
			'match',
			'--text',
			TEXT,
			'--limit',
			'3',
			'--kinds',
			'need,practice',
			'--locale',
			'sv',
			'--json'
		]);
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout.trim()).not.toContain('\n');
		const answer = JSON.parse(stdout) as {
			query: Record<string, unknown>;
			results: Record<string, unknown>[];
		};
		expect(Object.keys(answer)).toEqual(['query', 'results']);
		expect(Object.keys(answer.query)).toEqual(['language', 'concepts', 'cpv']);
		expect(answer.query['language']).toBe('en');
		expect(answer.query['cpv']).toHaveLength(10);
		expect(answer.results.length).toBeGreaterThan(0);
		for (const result of answer.results) {
			expect(Object.keys(result)).toEqual([
				'kind',
				'id',
				'source',
				'sourceId',
				'title',
				'language',
				'country',
				'score',
				'reasons',
				'url'
			]);
			expect(result['url']).toMatch(/^\/sv\/(needs|practices)\/[0-9a-f-]{36}$/);
		}
	});

	it('says in words what it found, or that it found nothing', async () => {
		const [found, nothing] = await Promise.all([
			talka(['match', '--text', TEXT]),
			talka(['match', '--text', 'zzzz qqqq'])
		]);
		expect(found.stdout).toMatch(/^\d\.\d\d {2}(need|solution|practice) {2}\[/);
		expect(nothing).toMatchObject({ code: 0, stdout: 'Nothing above the threshold.\n' });
	});
});

describe('talka export', () => {
	it('stops quietly when its reader has seen enough', async () => {
		const lines = Array.from({ length: 3000 }, (_, at) => aLine(`e-${at}`));
		await talka(['import', 'solutions', fileOf(jsonLines(...lines))]);
		const child = startTalka(['export', 'solutions']);
		child.stdout?.once('data', () => child.stdout?.destroy());
		const { code, stderr } = await ended(child);
		expect([code, stderr]).toEqual([0, '']);
	});
});
