// Every page there is, with the states it can be in: what is tested on each, and how many bytes a first visit may cost.
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownPages } from './page-table-own.ts';
import type { PageEntry } from './page-entry.ts';
import type { Samples } from './page-samples.ts';
import { questions, type Locale } from './texts.ts';
import { lists } from './visits.ts';

const IN_LANGUAGE = '[[lang=locale]]';
const FRONT_BYTES = 33_000;
const ANSWER_BYTES = 42_000;
const OTHER_BYTES = 35_000;

const answerTo = (text: string) => (locale: Locale) => `/${locale}/answers?${new URLSearchParams({ text })}`;
const fixed = (path: string) => (locale: Locale) => `/${locale}/${path}`;

export const pageTable: readonly PageEntry[] = [
	{ name: 'front', route: IN_LANGUAGE, budget: FRONT_BYTES, path: (locale) => `/${locale}` },
	{
		name: 'answers',
		route: `${IN_LANGUAGE}/answers/[questionId=id]`,
		budget: ANSWER_BYTES,
		path: (locale, { question }) => `/${locale}${question}`
	},
	{
		name: 'answers of one kind, a topic left out',
		route: `${IN_LANGUAGE}/answers/[questionId=id]`,
		budget: ANSWER_BYTES,
		path: (locale, { question }) => `/${locale}${question}?kind=solution&without=home-care`
	},
	{
		name: 'answers in a link',
		route: `${IN_LANGUAGE}/answers`,
		budget: ANSWER_BYTES,
		path: answerTo(questions.sv)
	},
	{
		name: 'answers, uncertain',
		route: `${IN_LANGUAGE}/answers`,
		budget: ANSWER_BYTES,
		path: answerTo('👵🏽 qq care')
	},
	{
		name: 'answers, nothing found',
		route: `${IN_LANGUAGE}/answers`,
		budget: ANSWER_BYTES,
		path: answerTo('zzzz qqqq xxxx')
	},
	{ name: 'answers, refused', route: `${IN_LANGUAGE}/answers`, budget: OTHER_BYTES, path: fixed('answers') },
	...lists.map((list) => ({
		name: list,
		route: `${IN_LANGUAGE}/${list}`,
		budget: OTHER_BYTES,
		path: fixed(list)
	})),
	...lists.map((list) => ({
		name: `one of ${list}`,
		route: `${IN_LANGUAGE}/${list}/[${list.slice(0, -1)}Id=id]`,
		budget: OTHER_BYTES,
		path: (locale: Locale, samples: Samples) => `/${locale}${samples[list]}`
	})),
	...['accessibility', 'privacy', 'open-data'].map((name) => ({
		name,
		route: `${IN_LANGUAGE}/${name}`,
		budget: OTHER_BYTES,
		path: fixed(name)
	})),
	{ name: 'not found', route: null, status: 404, budget: OTHER_BYTES, path: fixed('nothing') },
	...ownPages,
	// For those who build Talka: it shows every component at once, so only its size is not limited.
	{ name: 'components', route: '(dev)/ui', budget: Infinity, path: () => '/ui' }
];

/** Folders of all pages in the source tree: the table must name each of them. */
export function routesInTree(): string[] {
	return globSync('src/routes/**/+page.svelte').map((file) => dirname(file).replace(/^src\/routes\/?/, ''));
}
