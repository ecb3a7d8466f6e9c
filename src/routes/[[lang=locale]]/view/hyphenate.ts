// Puts soft hyphens into long words of titles: browsers know the patterns of few of our languages.
import { LRUCache } from 'lru-cache';

type Hyphenation = {
	hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
};

/** Shorter words fit beside others on the narrowest screen. */
const LONG_WORD = 12;
const SOFT_HYPHEN = '\u00AD';

const patterns: Record<string, () => Promise<{ default: Hyphenation }>> = {
	da: () => import('hyphen/da/index.js'),
	de: () => import('hyphen/de/index.js'),
	en: () => import('hyphen/en/index.js'),
	et: () => import('hyphen/et/index.js'),
	fi: () => import('hyphen/fi/index.js'),
	fr: () => import('hyphen/fr/index.js'),
	ga: () => import('hyphen/ga/index.js'),
	is: () => import('hyphen/is/index.js'),
	lt: () => import('hyphen/lt/index.js'),
	lv: () => import('hyphen/lv/index.js'),
	nb: () => import('hyphen/nb/index.js'),
	pl: () => import('hyphen/pl/index.js'),
	sv: () => import('hyphen/sv/index.js')
};

/** Titles come again on every list. */
const remembered = new LRUCache<string, string>({
	max: 5000,
	maxSize: 2_000_000,
	sizeCalculation: (text) => text.length + 1
});

export async function hyphenate(text: string, language: string): Promise<string> {
	const load = patterns[language];
	if (!load || !text.split(/[\s-]/).some((word) => word.length >= LONG_WORD)) return text;
	const key = `${language} ${text}`;
	const known = remembered.get(key);
	if (known !== undefined) return known;
	const { default: hyphenation } = await load();
	const hyphenated = hyphenation.hyphenateSync(text, { hyphenChar: SOFT_HYPHEN, minWordLength: LONG_WORD });
	remembered.set(key, hyphenated);

	return hyphenated;
}

/** For places where a soft hyphen would be copied or searched: page titles, addresses. */
export function unhyphenated(text: string): string {
	return text.replaceAll(SOFT_HYPHEN, '');
}
