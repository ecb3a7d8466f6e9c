// Which rows of a kind are worth a close look: a quick score over what is near by wording and what shares concepts.
import { heaviest } from '../heaviest.ts';
import { scoreOf } from '../scoring.ts';
import { cosineAcross, toBytes } from '../vectors.ts';
import { knownNumber, wordOf } from './entries/dictionary.ts';
import { listAt } from './entries/number-lists.ts';
import { placesIn } from './entries/place-names.ts';
import { countWith, rowsWith } from './entries/rows-by-number.ts';
import { BLOCK_ROWS, filledBlocks, vectorAt } from './entries/vector-blocks.ts';
import { countOfEntries, type EntryStore } from './entry-store.ts';
import { nearestInBlocks } from './nearest.ts';

/** What of a question is compared; `groups` are the first three digits of its subjects, `text` is in lower case. */
export type Asked = {
	concepts: readonly string[];
	groups: ReadonlySet<string>;
	text: string;
	vector: Float32Array;
	direction: Float32Array;
};
export type Weigh = (concept: string) => number;

/** How many rows of a kind are looked at closely; facets count among these. */
const MOST_CHOSEN = 300;
const FEWEST_NEAR = 150;
const MOST_NEAR = 300;
const FEWEST_SHARING = 150;
const MOST_SHARING = 600;
/** From this many rows on, those that share only commoner concepts are left out: what is rarer says more. */
const ENOUGH_SHARING = 20_000;
/** Places count in what opens a long text; the close look reads all of it. */
const READ_CHARACTERS = 6000;

/**
 * At most 300, best first. Cosine and shared concepts add up, so the best may be first in neither: the more rows there
 * are, the deeper both lists are read (bench/million.ts measures what that finds of an exact scan).
 */
export function chooseRows(store: EntryStore, asked: Asked, weigh: Weigh): number[] {
	const count = countOfEntries(store);
	const near = nearestInBlocks(
		filledBlocks(store.vectors),
		BLOCK_ROWS,
		toBytes(asked.vector),
		between(FEWEST_NEAR, Math.ceil(count / 500), MOST_NEAR)
	).map(({ row }) => row);
	const overlapAt = overlapWith(store, asked, weigh);
	const sharing = rowsSharing(
		store,
		asked,
		overlapAt,
		between(FEWEST_SHARING, Math.ceil(count / 250), MOST_SHARING)
	);
	const rows = [...new Set([...near, ...Array.from(sharing)])];
	if (rows.length <= MOST_CHOSEN) return rows;
	const quickScore = quickScorer(store, asked, overlapAt);

	return heaviest(Float32Array.from(rows, quickScore), MOST_CHOSEN).flatMap((at) => rows[at] ?? []);
}

type OverlapAt = (row: number) => number;

/** `conceptOverlap` of the question and a row, by numbers. */
function overlapWith(store: EntryStore, asked: Asked, weigh: Weigh): OverlapAt {
	const { concept } = store.words;
	const squares = Float64Array.from(concept.words, (word) => (word === null ? 0 : weigh(word) ** 2));
	const isAsked = new Uint8Array(squares.length);
	for (const id of asked.concepts) isAsked[knownNumber(concept, id)] = 1;
	isAsked[0] = 0;
	const askedSquares = asked.concepts.reduce((sum, id) => sum + weigh(id) ** 2, 0);

	// Straight from the block: this runs over tens of thousands of rows for one question.
	const { starts, lengths, values } = store.concepts.numbers;

	return (row) => {
		let shared = 0;
		let offered = 0;
		const start = starts[row] ?? 0;
		const end = start + (lengths[row] ?? 0);
		for (let at = start; at < end; at++) {
			const number = values[at] ?? 0;
			const square = squares[number] ?? 0;
			offered += square;
			if (isAsked[number] === 1) shared += square;
		}
		return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(askedSquares * offered));
	};
}

/** Those that overlap most, found even where the wording is far away. */
function rowsSharing(
	store: EntryStore,
	asked: Asked,
	overlapAt: OverlapAt,
	count: number
): ArrayLike<number> {
	const total = countOfEntries(store);
	const rows = new Uint32Array(total);
	const isThere = new Uint8Array(total);
	let filled = 0;
	for (const number of rarestFirst(store, asked.concepts)) {
		if (filled >= ENOUGH_SHARING) break;
		const having = rowsWith(store.concepts, number);
		for (let at = 0; at < having.length; at++) {
			const row = having[at] ?? 0;
			if (isThere[row] === 0) rows[filled++] = row;
			isThere[row] = 1;
		}
	}
	if (filled <= count) return rows.subarray(0, filled);
	const overlaps = new Float32Array(filled);
	for (let at = 0; at < filled; at++) overlaps[at] = overlapAt(rows[at] ?? 0);

	return heaviest(overlaps, count).map((at) => rows[at] ?? 0);
}

function rarestFirst({ concepts, words }: EntryStore, asked: readonly string[]): number[] {
	return asked
		.map((id) => knownNumber(words.concept, id))
		.filter((number) => wordOf(words.concept, number) !== null)
		.toSorted((a, b) => countWith(concepts, a) - countWith(concepts, b) || a - b);
}

/** The score of a row from its columns alone, without making an object of it. */
function quickScorer(store: EntryStore, asked: Asked, overlapAt: OverlapAt): (row: number) => number {
	const groups = new Set([...asked.groups].map(Number));
	const places = placesIn(store.places, asked.text.slice(0, READ_CHARACTERS));

	return (row) =>
		scoreOf({
			cosine: cosineAcross(asked.vector, vectorAt(store.vectors, row), asked.direction),
			overlap: overlapAt(row),
			sameSubject: listAt(store.cpv, row).some((code) => groups.has(Math.floor(code / 100_000))),
			samePlace: places.has(store.columns.place[row] ?? 0)
		});
}

function between(least: number, wanted: number, most: number): number {
	return Math.min(Math.max(least, wanted), most);
}
