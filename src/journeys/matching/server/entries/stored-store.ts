// An entry store as bytes and back: what cannot be worked out again is kept, column by column.
import * as v from 'valibot';
import { emptyStore, type EntryStore } from '../entry-store.ts';
import { dictionaryOf, storedWords } from './dictionary.ts';
import { idsOf } from './id-table.ts';
import { listsOf, packed } from './number-lists.ts';
import { placeNames } from './place-names.ts';
import { rowsByNumberOf, storedNumbers } from './rows-by-number.ts';
import { DIMENSIONS, filledBlocks, vectorsWithRoom } from './vector-blocks.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));
const Words = v.array(v.string());

/** What has to be known of a store before its columns can be read. */
export const StoreShape = v.object({
	entries: Count,
	concepts: Count,
	codes: Count,
	organisations: Count,
	words: v.object({ concept: Words, language: Words, country: Words, place: Words })
});
export type StoreShape = v.InferOutput<typeof StoreShape>;
type Column = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The columns are views of the store where that is possible: they must be written before it changes. */
export function storedStore(store: EntryStore): { shape: StoreShape; columns: Column[] } {
	const { columns, cpv, ids, organisations, sum, vectors, words } = store;
	const entries = ids.count;
	const concepts = storedNumbers(store.concepts);
	const codes = packed(cpv);

	return {
		shape: {
			entries,
			concepts: concepts.values.length,
			codes: codes.length,
			organisations: organisations.count,
			words: {
				concept: storedWords(words.concept),
				language: storedWords(words.language),
				country: storedWords(words.country),
				place: storedWords(words.place)
			}
		},
		columns: [
			ids.words.subarray(0, entries * 4),
			...filledBlocks(vectors),
			concepts.lengths,
			concepts.values,
			cpv.lengths.slice(0, entries),
			codes,
			columns.language.subarray(0, entries),
			columns.country.subarray(0, entries),
			columns.place.subarray(0, entries),
			columns.organisation.subarray(0, entries),
			columns.expires.subarray(0, entries),
			organisations.words.subarray(0, organisations.count * 4),
			sum
		]
	};
}

/** How many bytes its columns have together. */
export function storedBytes({ entries, concepts, codes, organisations }: StoreShape): number {
	const eachEntry = 16 + DIMENSIONS + 1 + 1 + 2 + 2 + 4 + 4 + 4;

	return entries * eachEntry + concepts * 2 + codes * 4 + organisations * 16 + DIMENSIONS * 8;
}

/** Empty columns of the right size, and the store that follows from them once they are filled. */
export function storeToFill(shape: StoreShape): { columns: Column[]; filled: () => EntryStore } {
	const { entries } = shape;
	const ids = new Uint32Array(entries * 4);
	const vectors = vectorsWithRoom(entries);
	const concepts = { lengths: new Uint8Array(entries), values: new Uint16Array(shape.concepts) };
	const codes = { lengths: new Uint8Array(entries), values: new Uint32Array(shape.codes) };
	const columns = {
		language: new Uint16Array(entries),
		country: new Uint16Array(entries),
		place: new Uint32Array(entries),
		organisation: new Uint32Array(entries),
		expires: new Int32Array(entries)
	};
	const organisations = new Uint32Array(shape.organisations * 4);
	const sum = new Float64Array(DIMENSIONS);
	const place = dictionaryOf(shape.words.place);

	return {
		columns: [
			ids,
			...filledBlocks(vectors),
			concepts.lengths,
			concepts.values,
			codes.lengths,
			codes.values,
			columns.language,
			columns.country,
			columns.place,
			columns.organisation,
			columns.expires,
			organisations,
			sum
		],
		filled: () => ({
			...emptyStore(),
			ids: idsOf(ids),
			vectors,
			concepts: rowsByNumberOf(concepts.lengths, concepts.values),
			cpv: listsOf(codes.lengths, codes.values),
			columns,
			words: {
				concept: dictionaryOf(shape.words.concept),
				language: dictionaryOf(shape.words.language),
				country: dictionaryOf(shape.words.country),
				place
			},
			places: placeNames(place),
			organisations: idsOf(organisations),
			sum
		})
	};
}
