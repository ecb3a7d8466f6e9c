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
/** With a form, and here also with a page of its own in a frame. */
const FORM_BYTES = 45_000;

const answerTo = (text: string) => (locale: Locale) => `/${locale}/answers?${new URLSearchParams({ text })}`;
const fixed = (path: string) => (locale: Locale) => `/${locale}/${path}`;

/** Lists as they are searched and narrowed, and where nothing is found. */
const listStates: readonly PageEntry[] = (
	[
		['needs, narrowed', 'needs', 'country=FI&theme=home-care&language=fi&sort=title'],
		['needs, nothing found', 'needs', 'country=FI&q=qqqxxxzzz'],
		['needs, searched', 'needs', 'q=home care'],
		['needs, refused', 'needs', `country=XX&after=x&q=${'å'.repeat(600)}`],
		['solutions, all filters', 'solutions', 'country=FI&maturity=in-use&expiring=over&state=listed'],
		['organisations, searched', 'organisations', 'q=kommun']
	] as const
).map(([name, list, query]) => ({
	name,
	route: `${IN_LANGUAGE}/${list}`,
	budget: OTHER_BYTES,
	path: fixed(`${list}?${query}`),
	isState: true
}));

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
	...listStates,
	...lists.map((list) => ({
		name: `one of ${list}`,
		route: `${IN_LANGUAGE}/${list}/[${list.slice(0, -1)}Id=id]`,
		budget: OTHER_BYTES,
		path: (locale: Locale, samples: Samples) => `/${locale}${samples[list]}`
	})),
	...['accessibility', 'privacy', 'open-data', 'open-data/api'].map((name) => ({
		name,
		route: `${IN_LANGUAGE}/${name}`,
		budget: OTHER_BYTES,
		path: fixed(name)
	})),
	{
		name: 'embed',
		route: `${IN_LANGUAGE}/embed/[kind]`,
		budget: OTHER_BYTES,
		path: fixed('embed/needs?limit=3')
	},
	{
		name: 'on your own website',
		route: `${IN_LANGUAGE}/open-data/embed`,
		budget: FORM_BYTES,
		path: fixed('open-data/embed?list=solutions&limit=3')
	},
	{ name: 'not found', route: null, status: 404, budget: OTHER_BYTES, path: fixed('nothing') },
	...ownPages,
	// For those who build Talka: it shows every component at once, so only its size is not limited.
	{ name: 'components', route: '(dev)/ui', budget: Infinity, path: () => '/ui' }
];

/** Folders of all pages in the source tree: the table must name each of them. */
export function routesInTree(): string[] {
	return globSync('src/routes/**/+page.svelte').map((file) => dirname(file).replace(/^src\/routes\/?/, ''));
}
