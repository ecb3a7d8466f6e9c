// Every process follows the entries, and a start takes them from a file when that file can be trusted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat, truncate } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '#platform/server/installation';
import { deliverEvents, hearNotices } from '#platform/server/events';
import { importNeeds } from '#catalogue/needs/server';
import { useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import { readIndexFile, writeIndexFile } from './entries/index-file.ts';
import { countOfEntries, factsAt, rowOf } from './entry-store.ts';
import { forgetIndex, liveIndex, matchText, reactions, saveIndex } from './index.ts';
import { indexPath } from './saved-index.ts';

useTestDatabase();
useDataFolder();
const TEXT = 'Snow ploughing and gritting of roads on a small island';
/** The other process reads the language model first, beside whatever else is tested. */
const STARTING_MILLISECONDS = 60_000;
/** As many as are worth a file. */
const ENTRIES = 10_000;
const FIRST = '00000000-0000-4000-8000-000000000001';

/** Another process: listens like a server, asks all the time, and says when it found the record. */
const CHILD = `
	import { hearNotices } from '#platform/server/events';
	import { matchText, reactions } from '#journeys/matching/server';
	const ask = () => matchText({ kind: 'visitor' }, { text: ${JSON.stringify(TEXT)}, locale: 'en', filters: {}, limit: 5, kinds: ['need'] });
	reactions();
	await hearNotices();
	await ask();
	console.log('ready');
	while ((await ask()).results.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
	console.log(Date.now());
	process.exit();
`;

const ask = async () =>
	(await matchText({ kind: 'visitor' }, { text: TEXT, locale: 'en', filters: {}, limit: 5, kinds: ['need'] }))
		.results;

beforeAll(() => reactions());
afterEach(async () => {
	vi.restoreAllMocks();
	// A file that is still being written would meet the next test.
	await saveIndex();
	forgetIndex();
});

describe('two processes on one database', () => {
	it(
		'both find a record within two seconds of its saving',
		async () => {
			const child = spawn(process.execPath, ['--input-type=module', '--eval', CHILD], {
				cwd: projectRoot(),
				stdio: ['ignore', 'pipe', 'inherit']
			});
			try {
				const lines = createInterface({ input: child.stdout });
				await once(lines, 'line');
				await hearNotices();
				expect(await ask()).toEqual([]);

				const foundByChild = once(lines, 'line');
				await importNeeds(
					{ kind: 'operator' },
					fileOf(jsonLines(aLine('n-snow', { title: { en: TEXT }, description: { en: TEXT } }))),
					'talka',
					listening().hooks
				);
				await deliverEvents();
				const saved = Date.now();
				await vi.waitUntil(async () => (await ask()).length > 0, { timeout: 2000, interval: 20 });
				expect(Number((await foundByChild)[0]) - saved).toBeLessThan(2000);
			} finally {
				child.kill();
			}
		},
		STARTING_MILLISECONDS
	);
});

describe('the saved index', () => {
	const said: string[] = [];
	const conceptsOfFirst = async () => {
		const { practice } = await liveIndex();
		return factsAt(practice, rowOf(practice, FIRST)).concepts;
	};

	beforeAll(async () => {
		await runSql`
			insert into match_entries (kind, record_id, vector, concepts, cpv, language)
			select 'practice', ('00000000-0000-4000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
				decode(repeat(lpad(to_hex(number % 120), 2, '0'), 192), 'hex'), '{before}', '{}', 'en'
			from generate_series(1, ${ENTRIES}) as number`;
		await liveIndex();
		await saveIndex();
		forgetIndex();
		// Without a new version: only who reads everything from the database sees it.
		await runSql`update match_entries set concepts = '{after}' where record_id = ${FIRST}`;
	});
	const hearWhatIsSaid = () => {
		said.length = 0;
		vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
	};

	it('is taken as it is, with what changed since', async () => {
		hearWhatIsSaid();
		await runSql`
			update match_entries set concepts = '{later}', version = nextval('match_entries_version_seq')
			where record_id = '00000000-0000-4000-8000-000000000002'`;
		const { practice } = await liveIndex();
		expect(await conceptsOfFirst()).toEqual(['before']);
		expect(factsAt(practice, rowOf(practice, FIRST.replace(/1$/, '2'))).concepts).toEqual(['later']);
		expect(countOfEntries(practice)).toBe(ENTRIES);
		expect(said).toEqual([]);
	});

	it.each([
		['another database', () => runSql`update match_index_lineage set lineage = gen_random_uuid()`],
		['another language model', () => writtenAgain({ model: 'another' })],
		['the database is older', () => writtenAgain({ version: 10 ** 9 })],
		['cut off', cutOff],
		[
			'other entries',
			() => runSql`delete from match_entries where record_id = '00000000-0000-4000-8000-000000000077'`
		]
	])('is made again where it cannot be right: %s', async (reason, change) => {
		await liveIndex();
		await runSql`
			update match_entries set version = nextval('match_entries_version_seq')
			where record_id = '00000000-0000-4000-8000-000000000003'`;
		forgetIndex();
		await runSql`update match_entries set concepts = '{before}', version = nextval('match_entries_version_seq') where record_id = ${FIRST}`;
		await liveIndex();
		await saveIndex();
		await runSql`update match_entries set concepts = '{after}' where record_id = ${FIRST}`;
		forgetIndex();
		expect(await conceptsOfFirst()).toEqual(['before']);
		forgetIndex();
		await change();
		hearWhatIsSaid();
		expect(await conceptsOfFirst()).toEqual(['after']);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain(reason);
		const [row] = await runSql`select count(*)::int as count from match_entries where kind = 'practice'`;
		expect(countOfEntries((await liveIndex()).practice)).toBe(row?.['count']);
	});
});

async function cutOff(): Promise<void> {
	const { size } = await stat(indexPath());
	await truncate(indexPath(), size - 9);
}

async function writtenAgain(of: { model?: string; version?: number }): Promise<void> {
	const read = await readIndexFile(indexPath(), () => undefined);
	if (!read) throw new Error('there is no saved index');
	const { stores, ...known } = read;
	await writeIndexFile(indexPath(), { ...known, ...of }, stores);
}
