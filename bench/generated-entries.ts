// Entries by the million, written straight into the tables: texts that were really encoded, each moved a little.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { embedFloat } from '#commons/language/server';
import { allConcepts, findConcepts } from '#commons/vocabulary/server';
import { projectRoot } from '#platform/server/installation';
import { listOf, pick, seeded } from './generated-records.ts';

export type Text = { title: string; description: string; language: string };
type Read = Text & { vector: Float32Array; concepts: string[]; cpv: string[] };

const KINDS = ['need', 'solution', 'practice'] as const;
type Kind = (typeof KINDS)[number];
const TABLES: Record<Kind, { table: string; state: string }> = {
	need: { table: 'needs', state: 'open' },
	solution: { table: 'solutions', state: 'listed' },
	practice: { table: 'practices', state: 'published' }
};
const TEXTS = 4000;
const ORGANISATIONS = 50_000;
const PLACES = 20_000;
/** Of each of 192 components; two entries of one text then lie at a cosine of some 0.8. */
const NOISE = 0.035;
/** Small countries and languages have fewer records: the n-th has a share of 1 / n, roughly. */
const COUNTRIES = ['DE', 'PL', 'SE', 'FI', 'DK', 'NO', 'IE', 'LT', 'LV', 'EE', 'IS'];
const LANGUAGES = ['en', 'de', 'pl', 'sv', 'fi', 'da', 'nb', 'lt', 'lv', 'et', 'is', 'ga'];
const BATCH = 2000;

/** Real texts of the demonstration, in every language they have. */
export function demoTexts(): Text[] {
	return ['needs', 'solutions', 'practices'].flatMap((name) =>
		readFileSync(join(projectRoot(), 'data', 'demo', `${name}.jsonl`), 'utf8')
			.trim()
			.split('\n')
			.flatMap((line) => {
				const { title, description } = JSON.parse(line) as Record<string, Record<string, string>>;
				return Object.entries(title ?? {}).map(([language, words]) => ({
					title: words,
					description: description?.[language] ?? words,
					language
				}));
			})
	);
}

/** Writes `count` entries over the three kinds, the same for the same seed but for the random part of their ids. */
export async function writeGeneratedEntries(count: number, model: string): Promise<void> {
	const random = seeded(1);
	const texts = readTexts();
	await withClient(async (client) => {
		for (let written = 0; written < count; written += BATCH) {
			const kind = pick(KINDS, random);
			const rows = listOf(Math.min(BATCH, count - written), () => generated(texts, random));
			await copyInto(
				client,
				'match_entries (kind, record_id, vector, concepts, cpv, language, country, place, organisation_id, expires, model)',
				rows.map(({ id, text, vector, ...row }) => [
					kind,
					id,
					`\\x${vector.toString('hex')}`,
					arrayOf(row.concepts),
					arrayOf(row.cpv),
					text.language,
					row.country,
					row.place,
					row.organisation,
					kind === 'solution' ? '2099-12-31' : null,
					model
				])
			);
		}
		await client.unsafe('analyze match_entries');
	});
}

/**
 * Writes the records of some entries. Only what is found is ever read, and a million records with their search columns
 * would take longer to write than everything here takes to measure.
 */
export async function writeRecordsOf(found: readonly { kind: Kind; id: string }[]): Promise<void> {
	const texts = readTexts();
	await withClient(async (client) => {
		for (const kind of KINDS) {
			const ids = [...new Set(found.filter((one) => one.kind === kind).map(({ id }) => id))];
			await copyInto(
				client,
				`${TABLES[kind].table} (id, title, description, language, cpv, themes, technologies, state)`,
				ids.flatMap((id) => {
					const text = texts[Number.parseInt(id.slice(24), 16)];
					if (!text) return [];
					const [title, description] = [text.title, text.description].map((words) =>
						JSON.stringify({ [text.language]: words })
					);
					return [
						[
							id,
							title ?? '',
							description ?? '',
							text.language,
							arrayOf(text.cpv),
							'{}',
							'{}',
							TABLES[kind].state
						]
					];
				})
			);
		}
	});
}

type Random = () => number;
type Row = {
	id: string;
	text: Text;
	vector: Buffer;
	concepts: string[];
	cpv: string[];
	country: string;
	place: string;
	organisation: string;
};

const noiseRandom = seeded(7);
/** Drawn once: a million times 192 logarithms would take longer than everything else. */
const noise = Float32Array.from({ length: 99_991 }, () => NOISE * normal(noiseRandom));
const organisations = listOf(ORGANISATIONS, () => randomUUID());

/** Between two texts, nearer to the first, and moved at random; concepts of the first, some left out, some of the second. */
function generated(texts: readonly Read[], random: Random): Row {
	const number = Math.floor(random() * texts.length);
	const text = texts[number] ?? pick(texts, random);
	const other = pick(texts, random);
	const share = 0.6 + 0.4 * random();
	const from = Math.floor(random() * noise.length);
	const moved = text.vector.map(
		(value, at) =>
			value * share + (other.vector[at] ?? 0) * (1 - share) + (noise[(from + at) % noise.length] ?? 0)
	);
	const scale = 127 / Math.sqrt(moved.reduce((sum, value) => sum + value * value, 0));

	return {
		// The text's number is the end of the id, so that its record can be written later.
		id: `${randomUUID().slice(0, 24)}${number.toString(16).padStart(12, '0')}`,
		text,
		vector: Buffer.from(Int8Array.from(moved, (value) => Math.round(value * scale)).buffer),
		concepts: [
			...new Set([
				...text.concepts.filter(() => random() < 0.8),
				...other.concepts.filter(() => random() < 0.2)
			])
		],
		cpv: text.cpv,
		country: pickSkewed(COUNTRIES, random),
		place: `Place ${pickSkewed(placeNumbers, random)}`,
		organisation: pick(organisations, random)
	};
}

const placeNumbers = listOf(PLACES, (at) => at);

/** The demonstration, and texts put together from concepts of which some are far more common than others. */
function readTexts(): Read[] {
	const random = seeded(2);
	const concepts = allConcepts();
	const made = listOf(TEXTS, (): Text => {
		const language = pickSkewed(LANGUAGES, random);
		const terms = listOf(2 + Math.floor(3 * random()), () => pickSkewed(concepts, random)).flatMap(
			(concept) => concept.terms[language] ?? []
		);
		const words = (amount: number) => listOf(amount, () => pick(terms, random)).join(' ');
		return { title: words(2), description: `${words(6)}. ${words(8)}. ${words(8)}.`, language };
	});

	return [...demoTexts(), ...made].map((text) => ({ ...text, ...readText(text) }));
}

function readText({ title, description, language }: Text): Pick<Read, 'vector' | 'concepts' | 'cpv'> {
	const [first = ''] = description.split('.', 1);
	const parts = [title, first, `${title} ${description}`].map(embedFloat);
	const vector = new Float32Array(192).map((_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
	const length = Math.hypot(...vector) || 1;
	const found = new Set(findConcepts(`${title}. ${description}`, language).map(({ id }) => id));
	const cpv = allConcepts()
		.filter(({ id }) => found.has(id))
		.flatMap((concept) => concept.cpv.slice(0, 1));

	return { vector: vector.map((value) => value / length), concepts: [...found], cpv: cpv.slice(0, 3) };
}

function pickSkewed<T>(list: readonly T[], random: Random): T {
	// Evenly over the logarithm of the place: the first tenth gets half of all and more.
	return pick(
		[list[Math.floor(list.length ** random()) - 1] ?? list[0]].filter((one) => one !== undefined),
		random
	);
}

function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
}

function arrayOf(words: readonly string[]): string {
	return `{${words.map((word) => `"${word}"`).join(',')}}`;
}

async function withClient(work: (client: postgres.Sql) => Promise<void>): Promise<void> {
	const client = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => undefined });
	try {
		await work(client);
	} finally {
		await client.end();
	}
}

async function copyInto(
	client: postgres.Sql,
	columns: string,
	rows: readonly (readonly (string | null)[])[]
): Promise<void> {
	const lines = rows.map((row) => row.map(escaped).join('\t')).join('\n');
	const into = await client.unsafe(`copy ${columns} from stdin`).writable();
	await pipeline(Readable.from([`${lines}\n`]), into);
}

function escaped(value: string | null): string {
	if (value === null) return '\\N';

	return value
		.replaceAll('\\', '\\\\')
		.replaceAll('\t', '\\t')
		.replaceAll('\n', '\\n')
		.replaceAll('\r', '\\r');
}
