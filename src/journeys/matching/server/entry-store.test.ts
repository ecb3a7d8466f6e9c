// A store holds what a map of the same entries would hold, before and after it was kept in a file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readIndexFile, UnusableFile, writeIndexFile } from './entries/index-file.ts';
import { DIMENSIONS } from './entries/vector-blocks.ts';
import {
	countHaving,
	countOfEntries,
	dropEntry,
	emptyStore,
	factsAt,
	putEntry,
	rowOf,
	vectorOf,
	type Entry,
	type EntryStore
} from './entry-store.ts';

const CONCEPTS = ['care', 'roads', 'schools'];
const folder = mkdtempSync(join(tmpdir(), 'talka-index-'));
const path = join(folder, 'match-index', 'entries.index');
const of = { model: 'm', lineage: 'l', version: 7 };
const id = (name: number) => `00000000-0000-4000-8000-${name.toString(16).padStart(12, '0')}`;

const step = fc.record({
	name: fc.integer({ min: 0, max: 9 }),
	fill: fc.integer({ min: -127, max: 127 }),
	concepts: fc.uniqueArray(fc.constantFrom(...CONCEPTS)),
	cpv: fc.array(fc.constantFrom('03000000', '90620000', '99999999'), { maxLength: 3 }),
	language: fc.constantFrom('en', 'fi'),
	country: fc.constantFrom('FI', 'SE', null),
	place: fc.option(fc.string({ maxLength: 5 })),
	organisationId: fc.constantFrom(id(101), id(102), null),
	expires: fc.constantFrom('2026-02-28', '1969-12-31', '2400-01-01', null),
	drop: fc.boolean()
});
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

function entryOf({
	name,
	fill,
	concepts,
	cpv,
	language,
	country,
	place,
	organisationId,
	expires
}: Step): Entry {
	const vector = Buffer.from(new Int8Array(DIMENSIONS).fill(fill));

	return {
		recordId: id(name),
		vector,
		concepts,
		cpv,
		language,
		country,
		place,
		organisationId,
		expires
	};
}

function storeAfter(steps: readonly Step[]): { store: EntryStore; expected: Map<string, Entry> } {
	const store = emptyStore();
	const expected = new Map<string, Entry>();
	for (const one of steps) {
		if (one.drop) dropEntry(store, id(one.name));
		else putEntry(store, entryOf(one));
		if (one.drop) expected.delete(id(one.name));
		else expected.set(id(one.name), entryOf(one));
	}

	return { store, expected };
}

function expectStore(store: EntryStore, expected: ReadonlyMap<string, Entry>): void {
	const vectors = [...expected.values()].map(({ vector }) => new Int8Array(vector));
	expect(countOfEntries(store)).toBe(expected.size);
	expect(store.sum[0]).toBe(vectors.reduce((sum, [first = 0]) => sum + first, 0));
	for (const [recordId, { vector, ...facts }] of expected) {
		const row = rowOf(store, recordId);
		expect(factsAt(store, row)).toEqual(facts);
		expect([...vectorOf(store, row)]).toEqual([...new Int8Array(vector)]);
	}
	for (const concept of CONCEPTS) {
		const having = [...expected.values()].filter(({ concepts }) => concepts.includes(concept));
		expect(countHaving(store, concept)).toBe(having.length);
	}
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('entries in memory', () => {
	it('are those that were put and not dropped, whatever the order', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				const { store, expected } = storeAfter(steps);
				expectStore(store, expected);
				expect(rowOf(store, id(99))).toBe(-1);
			})
		);
	});

	it('keep those of many blocks apart', () => {
		const store = emptyStore();
		const [one] = fc.sample(step, 1);
		if (!one) throw new Error('nothing to put');
		for (let name = 0; name < 70_000; name++) putEntry(store, entryOf({ ...one, name, fill: name % 100 }));
		for (let name = 0; name < 3000; name++) dropEntry(store, id(name));
		expect(countOfEntries(store)).toBe(67_000);
		for (const name of [3000, 65_535, 65_536, 69_999]) {
			expect(vectorOf(store, rowOf(store, id(name)))[5]).toBe(name % 100);
		}
	});
});

describe('entries in a file', () => {
	it('are read as they were written, and change like the others', async () => {
		const steps = fc.array(step, { maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(steps, steps, async (before, after) => {
				const { store, expected } = storeAfter(before);
				await writeIndexFile(path, of, { need: store, solution: emptyStore(), practice: emptyStore() });
				const read = await readIndexFile(path, () => undefined);
				expect(read).toMatchObject(of);
				if (!read) return;
				expectStore(read.stores.need, expected);
				for (const one of after) {
					if (one.drop) dropEntry(read.stores.need, id(one.name));
					else putEntry(read.stores.need, entryOf(one));
					if (one.drop) expected.delete(id(one.name));
					else expected.set(id(one.name), entryOf(one));
				}
				expectStore(read.stores.need, expected);
			}),
			{ numRuns: 20 }
		);
	});

	it('are refused when a byte is wrong, the end is missing, or they are not what the file says', async () => {
		const { store } = storeAfter(fc.sample(step, 30));
		await writeIndexFile(path, of, { need: store, solution: emptyStore(), practice: emptyStore() });
		const whole = readFileSync(path);
		const broken = [
			Buffer.alloc(0),
			Buffer.from('not an index at all'),
			whole.subarray(0, whole.length - 1),
			Buffer.concat([whole, Buffer.alloc(1)]),
			...[4, 30, whole.length - 1000, whole.length - 2].map((at) => changedAt(whole, at))
		];
		for (const bytes of broken) {
			writeFileSync(path, bytes);
			await expect(readIndexFile(path, () => undefined)).rejects.toThrow(UnusableFile);
		}
	});

	it('are not read where whoever reads says no, and are none where there is no file', async () => {
		const empty = { need: emptyStore(), solution: emptyStore(), practice: emptyStore() };
		await writeIndexFile(path, of, empty);
		const no = () => {
			throw new UnusableFile('no');
		};
		await expect(readIndexFile(path, no)).rejects.toThrow('no');
		expect(await readIndexFile(join(folder, 'none'), no)).toBeNull();
	});
});

function changedAt(bytes: Buffer, at: number): Buffer {
	const changed = Buffer.from(bytes);
	changed[at] = (changed[at] ?? 0) ^ 1;

	return changed;
}
