// Words made comparable: small letters without marks, and how near two spellings are.
const OTHERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	þ: 'th',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	ı: 'i'
};

/** Equal to talka_fold() of the database. */
export function fold(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[ßæþøłđðı]/g, (letter) => OTHERS[letter] ?? letter);
}

export function wordsIn(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share (0–1) of trigrams that two folded words have in common, as pg_trgm counts it. */
export function trigramSimilarity(a: string, b: string): number {
	const [one, other] = [trigrams(a), trigrams(b)];
	const shared = [...one].filter((part) => other.has(part)).length;

	return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** Each word of `asked` that stands in no title, replaced by the nearest word of `title`; null where that changes nothing. */
export function spelledLike(asked: string, title: string): string | null {
	const offered = wordsIn(title).map((word) => ({ word, folded: fold(word) }));
	const words = wordsIn(asked).map((word) => nearest(word, offered));
	const spelled = words.join(' ');

	return fold(spelled) === fold(wordsIn(asked).join(' ')) ? null : spelled;
}

const NEAR_SPELLING = 0.4;
/** People seldom miss the first letter. */
const SAME_BEGINNING = 0.2;

function nearest(word: string, offered: readonly { word: string; folded: string }[]): string {
	const folded = fold(word);
	let best = { word, similarity: NEAR_SPELLING };
	for (const other of offered) {
		const bonus = folded[0] === other.folded[0] ? SAME_BEGINNING : 0;
		const similarity = trigramSimilarity(folded, other.folded) + bonus;
		if (similarity > best.similarity) best = { word: other.word.toLowerCase(), similarity };
	}

	return best.word;
}

function trigrams(word: string): Set<string> {
	const padded = `  ${word} `;

	return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
