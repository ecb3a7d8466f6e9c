// Records for measuring at size: lines of the import format, put together from the thesaurus, always the same for the same seed.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { allConcepts } from '#commons/vocabulary/server';

const LANGUAGES = ['en', 'fi', 'sv', 'lt', 'et', 'lv', 'pl', 'de', 'da', 'nb', 'is', 'ga'] as const;
const COUNTRIES = ['FI', 'SE', 'LT', 'EE', 'LV', 'PL', 'DE', 'DK', 'NO', 'IS', 'IE'] as const;

/** Writes `count` lines to `file`; no two are alike. */
export async function writeGeneratedRecords(file: string, count: number, seed = 1): Promise<void> {
	const random = seeded(seed);
	const concepts = allConcepts();
	const out = createWriteStream(file);
	for (let number = 0; number < count; number++) {
		const language = pick(LANGUAGES, random);
		const chosen = Array.from({ length: 5 }, () => pick(concepts, random));
		const terms = chosen.flatMap((concept) => concept.terms[language] ?? []);
		const words = (amount: number) => Array.from({ length: amount }, () => pick(terms, random)).join(' ');
		const country = pick(COUNTRIES, random);
		const line = {
			id: `generated-${number}`,
			title: { [language]: `${words(2)} ${number}` },
			description: { [language]: `${words(8)}. ${words(8)}. ${words(8)}.` },
			country,
			cpv: chosen.flatMap((concept) => concept.cpv.slice(0, 1)).slice(0, 2),
			organisation: { name: `Generated body ${number % 5000}`, country },
			source: { name: 'Generated' }
		};
		if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
	}
	out.end();
	await once(out, 'close');
}

/** mulberry32: small, quick and the same everywhere. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export function pick<T>(list: readonly T[], random: () => number): T {
	const found = list[Math.floor(random() * list.length)];
	if (found === undefined) throw new Error('nothing to pick from');

	return found;
}

export function listOf<T>(count: number, make: (at: number) => T): T[] {
	return Array.from({ length: count }, (_, at) => make(at));
}
