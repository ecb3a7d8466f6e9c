// What is looked for in a search: the words, the configurations of the languages they may be in, what may be unfinished, what is compared by spelling.
import { fold, wordsIn } from './fold.ts';

export type SearchWords = {
	/** For websearch_to_tsquery: quotes and "or" keep their meaning, nothing is left out by a minus. */
	text: string;
	configurations: readonly string[];
	/** The words before the last one, which may be unfinished; `last` is null where nothing follows or a quote ends. */
	opening: string;
	last: string | null;
	/** Folded words for trigrams; none where there are too many to be spelled wrong. */
	spelled: readonly string[];
};

/** The same as in talka_text_config() of the database, which would be asked twenty times for each search. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
	da: 'danish',
	de: 'german',
	en: 'english',
	fi: 'finnish',
	fr: 'french',
	ga: 'irish',
	lt: 'lithuanian',
	nb: 'norwegian',
	nn: 'norwegian',
	no: 'norwegian',
	sv: 'swedish'
};
/** Words as they are: for all other languages. */
const AS_WRITTEN = 'simple';
/** So few words tell no language, and people search for words of languages they do not read. */
const TOO_FEW_TO_TELL = 3;
const SHORTEST_UNFINISHED = 4;
const SHORTEST_SPELLED = 4;
const MOST_SPELLED = 4;

/** `likely` are the languages the text may be in; none where that is not known. */
export function searchWords(text: string, likely: readonly string[]): SearchWords {
	const plain = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/(^|\s)-+/g, '$1')
		.trim();
	const words = wordsIn(plain);
	const told = words.length > TOO_FEW_TO_TELL && likely.length > 0;
	const languages = told ? [...likely, 'en'] : Object.keys(CONFIGURATIONS);
	const configurations = languages.map((language) => CONFIGURATIONS[language] ?? AS_WRITTEN);
	const spelled = [...new Set(words.map(fold))].filter((word) => word.length >= SHORTEST_SPELLED);
	const open = plain.includes('"') ? null : /[\p{L}\p{N}]+$/u.exec(plain);

	return {
		text: plain,
		configurations: [...new Set([...configurations, AS_WRITTEN])],
		opening: open ? plain.slice(0, open.index).trim() : plain,
		last: open && open[0].length >= SHORTEST_UNFINISHED ? open[0] : null,
		spelled: words.length > MOST_SPELLED || plain.includes('"') ? [] : spelled
	};
}
