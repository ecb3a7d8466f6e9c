// Measures matching on our own demo pairs: is the right solution or practice among the first five, in the same language and across languages?
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchText } from '#journeys/matching/server';
import { openInstallation, projectRoot, readSettings } from '#platform/server/installation';
import { loadDemo } from '../cli/demo.ts';
import { connectReactions } from '../src/reactions.ts';
import { printFigures, quantile } from './figures.ts';

type Pair = { need: string; solutions: string[]; practices: string[] };
type Need = { id: string; title: Record<string, string>; description: Record<string, string> };

const AMONG_FIRST = 5;
const root = projectRoot();
const needs = readFileSync(join(root, 'data', 'demo', 'needs.jsonl'), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Need);
const pairs = JSON.parse(readFileSync(join(root, 'tests', 'matching', 'pairs.json'), 'utf8')) as Pair[];
const folder = mkdtempSync(join(tmpdir(), 'talka-pairs-'));
const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), (_what, work) => work());
try {
	connectReactions();
	await loadDemo((_what, work) => work());
	await measure('title and description', (title, description) => `${title}. ${description}`);
	await measure('title alone (not a target: a title says little)', (title) => title);
} finally {
	await installation.close();
	rmSync(folder, { recursive: true, force: true });
}

type TextOf = (title: string, description: string) => string;
type Seen = { same: [number, number]; cross: [number, number]; right: number[]; other: number[] };

async function measure(name: string, textOf: TextOf): Promise<void> {
	const seen: Seen = { same: [0, 0], cross: [0, 0], right: [], other: [] };
	for (const pair of pairs) await lookAt(pair, textOf, seen);
	printFigures(`Demo pairs, ${name}: right one among the first ${AMONG_FIRST}`, [
		{ what: 'same language', value: seen.same[0] / seen.same[1], unit: '', target: 0.85, better: 'higher' },
		{
			what: 'across languages',
			value: seen.cross[0] / seen.cross[1],
			unit: '',
			target: 0.85,
			better: 'higher'
		}
	]);
	const at = (scores: number[], share: number) => quantile(scores, share).toFixed(2);
	console.log(`  scores of right ones: 5 % ${at(seen.right, 0.05)}, median ${at(seen.right, 0.5)}`);
	console.log(
		`  scores of others shown: ${seen.other.length} in all, median ${at(seen.other, 0.5)}, 95 % ${at(seen.other, 0.95)}`
	);
}

async function lookAt(pair: Pair, textOf: TextOf, seen: Seen): Promise<void> {
	const need = needs.find((candidate) => candidate.id === pair.need);
	const [language = ''] = Object.keys(need?.title ?? {});
	const text = textOf(need?.title[language] ?? '', need?.description[language] ?? '');
	await lookAmong('solution', pair.solutions);
	await lookAmong('practice', pair.practices);

	async function lookAmong(kind: 'solution' | 'practice', wanted: readonly string[]): Promise<void> {
		const { results } = await matchText(
			{ kind: 'visitor' },
			{ text, locale: 'en', filters: {}, limit: 100, kinds: [kind] }
		);
		for (const id of wanted) {
			const place = results.findIndex((result) => result.sourceId === id);
			const found = place >= 0 && place < AMONG_FIRST;
			count(languageOf(id) === language ? seen.same : seen.cross, found);
			if (!found && process.argv.includes('--misses')) {
				console.log(`  missed: ${pair.need} → ${id}, place ${place < 0 ? 'none' : place + 1}`);
			}
		}
		for (const result of results) {
			(wanted.includes(result.sourceId ?? '') ? seen.right : seen.other).push(result.score);
		}
	}
}

function count(hits: [number, number], found: boolean): void {
	hits[0] += found ? 1 : 0;
	hits[1] += 1;
}

function languageOf(id: string): string {
	const file = id.includes('solution') ? 'solutions' : 'practices';
	const line = readFileSync(join(root, 'data', 'demo', `${file}.jsonl`), 'utf8')
		.split('\n')
		.find((text) => text.includes(`"${id}"`));

	return Object.keys((JSON.parse(line ?? '{}') as Need).title)[0] ?? '';
}
