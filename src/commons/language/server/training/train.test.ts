// A whole training on a made-up handful of labels: it learns, repeats itself exactly, stops cleanly and refuses broken input.
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitVector } from '../encode.ts';
import { readLanguageModel } from '../language-model.ts';
import { rankedCpv } from '../suggest-cpv.ts';
import { trainLanguageModel, type TrainingOptions } from '../train-language-model.ts';

// cspell:disable
const LABELS = [
	['03000000', '', 'Farm products', 'Maataloustuotteet'],
	['09000000', '', 'Fuel and electricity', 'Polttoaineet ja sähkö'],
	['45000000', '', 'Construction work', 'Rakennustyöt'],
	['45100000', '45000000', 'Site preparation', 'Työmaan valmistelu'],
	['60000000', '', 'Transport services', 'Kuljetuspalvelut'],
	['60100000', '60000000', 'Road transport', 'Maantiekuljetukset'],
	['90000000', '', 'Waste services', 'Jätepalvelut'],
	['92000000', '', 'Library services', 'Kirjastopalvelut']
];
const NOTICES = [
	{
		id: '1',
		lang: 'en',
		title: 'Waste collection',
		description: 'Collection of waste',
		cpv_main: '90000000'
	},
	{
		id: '2',
		lang: 'fi',
		title: 'Kirjastoauto',
		description: 'Kirjastopalvelut kylille',
		cpv_main: '92000000'
	},
	{ id: '3', lang: 'en', title: 'Kept for measuring', description: 'Never trained', cpv_main: '03000000' }
];

let folder: string;
let options: TrainingOptions;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'talka-train-'));
	const table = [['code', 'parent', 'en', 'fi'], ...LABELS].map((cells) => cells.join('\t')).join('\n');
	write('data/cpv/cpv.tsv', table);
	write('data/eurovoc/eurovoc.tsv', 'id\ten\tfi\n1\tlibrary\tkirjasto\n2\twaste\tjäte\n');
	write('data/parallel/eforms_terms.tsv', 'key\ten\tfi\na\ttransport\tkuljetus\nb\twaste\tjäte\n');
	write('data/parallel/your_priorities_ui.tsv', 'key\ten\tfi\tno\tnb\na\tlibrary\tkirjasto\tbibliotek\t\n');
	write('data/notices/ted_notices.jsonl', NOTICES.map((notice) => JSON.stringify(notice)).join('\n'));
	write('data/notices/ted_parallel.jsonl', JSON.stringify({ id: '3' }));
	write(
		'thesaurus/one.json',
		JSON.stringify({ area: 'culture', concepts: [{ id: 'c', terms: { en: ['library'], fi: ['kirjasto'] } }] })
	);
	write('own/en.txt', 'the library lends books\n');
	options = {
		dataFolder: join(folder, 'data'),
		thesaurusFolder: join(folder, 'thesaurus'),
		ownTextFolder: join(folder, 'own'),
		outFolder: join(folder, 'model'),
		dimensions: 4
	};
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('training', () => {
	it('brings the two languages of a label together', async () => {
		await trainLanguageModel(options);
		const { encoder } = readLanguageModel(options.outFolder);
		const near = (a: string, b: string): number => dot(unitVector(encoder, a), unitVector(encoder, b));
		expect(near('library', 'kirjasto')).toBeGreaterThan(near('library', 'jäte'));
		expect(near('waste', 'jäte')).toBeGreaterThan(near('waste', 'kirjasto'));
	});

	it('learns the division of a notice, and nothing from one kept for measuring', async () => {
		await trainLanguageModel(options);
		const model = readLanguageModel(options.outFolder);
		expect(rankedCpv(model, 'waste collection', 3)[0]?.code.slice(0, 2)).toBe('90');
		expect(model.notices.codes).toHaveLength(2);
	});

	it('gives the same files for the same data and seed, and others for another seed', async () => {
		await trainLanguageModel(options);
		const first = binaries();
		await trainLanguageModel(options);
		expect(binaries()).toEqual(first);
		await trainLanguageModel({ ...options, seed: 2 });
		expect(binaries()).not.toEqual(first);
	});

	it('tells its progress without ever going back', async () => {
		const shares: number[] = [];
		await trainLanguageModel(options, ({ share }) => shares.push(share));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});

	it('keeps the old model and no leftovers when it is stopped', async () => {
		await trainLanguageModel(options);
		const before = binaries();
		const stop = new AbortController();
		const stopped = trainLanguageModel({ ...options, seed: 2, signal: stop.signal }, ({ stage }) => {
			if (stage === 'learning divisions') stop.abort();
		});
		await expect(stopped).rejects.toThrow();
		expect(binaries()).toEqual(before);
		expect(readdirSync(folder).sort()).toEqual(['data', 'model', 'own', 'thesaurus']);
	});

	it('learns only CPV anew from a trained encoder, leaving out what it is told to', async () => {
		await trainLanguageModel(options);
		const outFolder = join(folder, 'fold');
		await trainLanguageModel({
			...options,
			outFolder,
			encoderFrom: options.outFolder,
			leaveOut: ({ title }) => title === 'Kirjastoauto'
		});
		expect(readFileSync(join(outFolder, 'encoder.bin'))).toEqual(
			readFileSync(join(options.outFolder, 'encoder.bin'))
		);
		expect(readLanguageModel(outFolder).notices.codes).toHaveLength(1);
	});

	it.each([
		['is not JSON', '{ "area": '],
		['is no thesaurus file', '{ "area": "x", "concepts": [{ "id": "a" }] }']
	])('stops where a thesaurus file %s', async (complaint, content) => {
		write('thesaurus/two.json', content);
		await expect(trainLanguageModel(options)).rejects.toThrow(complaint);
		expect(existsSync(options.outFolder)).toBe(false);
	});
});

function binaries(): Record<string, string> {
	const names = readdirSync(options.outFolder).filter((name) => name.endsWith('.bin'));
	return Object.fromEntries(
		names.map((name) => [
			name,
			readFileSync(join(options.outFolder, name)).toString('base64').slice(0, 400_000)
		])
	);
}

function write(path: string, content: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), content);
}

function dot(a: Float32Array, b: Float32Array): number {
	return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
