// The demonstration's own needs find the solutions and practices that were written for them, across languages as within one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { importNeeds } from '#catalogue/needs/server';
import { importPractices } from '#catalogue/practices/server';
import { importSolutions } from '#catalogue/solutions/server';
import { matchText, reactions } from '#journeys/matching/server';
import { deliverEvents } from '#platform/server/events';
import { projectRoot } from '#platform/server/installation';
import { useTestDatabase } from '#tests/database';
import { listening } from '#tests/lines';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;

const Pairs = v.array(
	v.object({ need: v.string(), solutions: v.array(v.string()), practices: v.array(v.string()) })
);
const Demo = v.object({
	id: v.string(),
	language: v.optional(v.string()),
	title: v.record(v.string(), v.string()),
	description: v.record(v.string(), v.string())
});
type Demo = v.InferOutput<typeof Demo>;

const demoFile = (name: string) => join(projectRoot(), 'data', 'demo', `${name}.jsonl`);
const demoLines = (name: string): Map<string, Demo> => {
	const lines = readFileSync(demoFile(name), 'utf8').split('\n').filter(Boolean);

	return new Map(lines.map((line) => v.parse(Demo, JSON.parse(line))).map((record) => [record.id, record]));
};
const pairs = v.parse(
	Pairs,
	JSON.parse(readFileSync(join(projectRoot(), 'tests', 'matching', 'pairs.json'), 'utf8'))
);
const needs = demoLines('needs');
const others = { solution: demoLines('solutions'), practice: demoLines('practices') };
const languageOf = (record: Demo | undefined) =>
	record?.language ?? Object.keys(record?.title ?? {})[0] ?? '';

type Tally = { wanted: number; found: number; missed: string[] };
const tallies: Record<string, Tally> = {};

/** Notes for one pair whether the wanted record stood among the first five of its kind. */
function note(
	kind: 'solution' | 'practice',
	need: Demo,
	wanted: string,
	found: readonly (string | null)[]
): void {
	const language = languageOf(need);
	const record = others[kind].get(wanted);
	const isSame = record !== undefined && (languageOf(record) === language || language in record.title);
	const tally = (tallies[`${kind} ${isSame ? 'same' : 'cross'}`] ??= { wanted: 0, found: 0, missed: [] });
	tally.wanted += 1;
	if (found.includes(wanted)) tally.found += 1;
	else tally.missed.push(`${need.id} (${language}) → ${wanted} (${languageOf(record)})`);
}

beforeAll(async () => {
	reactions();
	const { hooks, refused, warnings } = listening();
	await importNeeds(operator, demoFile('needs'), 'talka', hooks);
	await importSolutions(operator, demoFile('solutions'), 'talka', hooks);
	await importPractices(operator, demoFile('practices'), 'talka', hooks);
	expect([...refused, ...warnings]).toEqual([]);
	await deliverEvents();
	for (const { need: id, solutions, practices } of pairs) {
		const need = needs.get(id);
		if (!need) throw new Error(`${id} is in the pairs but not in the demonstration`);
		const language = languageOf(need);
		const text = `${need.title[language] ?? ''}\n${need.description[language] ?? ''}`;
		for (const kind of ['solution', 'practice'] as const) {
			const asked = { text, locale: 'en' as const, filters: {}, limit: 5, kinds: [kind] };
			const found = (await matchText(visitor, asked)).results.map(({ sourceId }) => sourceId);
			for (const wanted of kind === 'solution' ? solutions : practices) note(kind, need, wanted, found);
		}
	}
	for (const [what, { wanted, found, missed }] of Object.entries(tallies)) {
		process.stderr.write(
			`recall at 5, ${what}: ${found}/${wanted}${missed.map((miss) => `\n  missed ${miss}`).join('')}\n`
		);
	}
});

describe.for(['solution', 'practice'])('a %s of the demonstration', (kind) => {
	const recall = (which: 'same' | 'cross') => {
		const tally = tallies[`${kind} ${which}`];
		return tally ? tally.found / tally.wanted : Number.NaN;
	};

	it('stands among the first five for a need in its own language', () =>
		expect(recall('same')).toBeGreaterThanOrEqual(0.85));

	it('stands among the first five for a need in another language', () => {
		expect(recall('cross')).toBeGreaterThanOrEqual(0.85);
		expect(Math.abs(recall('same') - recall('cross'))).toBeLessThanOrEqual(0.1);
	});
});
