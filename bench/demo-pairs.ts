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

async function measure(name: string, textOf: (title: string, description: string) => string): Promise<void> {
	const hits = { same: [0, 0], cross: [0, 0] } as Record<'same' | 'cross', [number, number]>;
	const right: number[] = [];
	const other: number[] = [];
	for (const pair of pairs) {
		const need = needs.find((candidate) => candidate.id === pair.need);
		const [language = ''] = Object.keys(need?.title ?? {});
		const text = textOf(need?.title[language] ?? '', need?.description[language] ?? '');
		for (const [kind, wanted] of [
			['solution', pair.solutions],
			['practice', pair.practices]
		] as const) {
			const { results } = await matchText(
				{ kind: 'visitor' },
				{ text, locale: 'en', filters: {}, limit: 100, kinds: [kind] }
			);
			for (const id of wanted) {
				const at = results.findIndex((result) => result.sourceId === id);
				const bucket = languageOf(id) === language ? hits.same : hits.cross;
				bucket[1] += 1;
				if (at >= 0 && at < AMONG_FIRST) bucket[0] += 1;
				else if (process.argv.includes('--misses'))
					console.log(`  missed: ${pair.need} → ${id}, place ${at < 0 ? 'none' : at + 1}`);
			}
			for (const result of results)
				(wanted.includes(result.sourceId ?? '') ? right : other).push(result.score);
		}
	}
	printFigures(`Demo pairs, ${name}: right one among the first ${AMONG_FIRST}`, [
		{ what: 'same language', value: hits.same[0] / hits.same[1], unit: '', target: 0.85, better: 'higher' },
		{
			what: 'across languages',
			value: hits.cross[0] / hits.cross[1],
			unit: '',
			target: 0.85,
			better: 'higher'
		}
	]);
	console.log(
		`  scores of right ones: 5 % ${quantile(right, 0.05).toFixed(2)}, median ${quantile(right, 0.5).toFixed(2)}`
	);
	console.log(
		`  scores of others shown: ${other.length} in all, median ${quantile(other, 0.5).toFixed(2)}, 95 % ${quantile(other, 0.95).toFixed(2)}`
	);
}

function languageOf(id: string): string {
	const file = id.includes('solution') ? 'solutions' : 'practices';
	const line = readFileSync(join(root, 'data', 'demo', `${file}.jsonl`), 'utf8')
		.split('\n')
		.find((text) => text.includes(`"${id}"`));

	return Object.keys((JSON.parse(line ?? '{}') as Need).title)[0] ?? '';
}
