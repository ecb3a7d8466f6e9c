// Every page there is, with the states it can be in: what is tested on each, and how many bytes a first visit may cost.
import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { questions, type Locale } from './texts.ts';
import { at, listed, lists, storedQuestion, type List, type Listed } from './visits.ts';

/** Addresses that differ from one installation to the next. */
export type Samples = { question: string } & Record<List, string>;

export type PageEntry = {
	name: string;
	/** The folder in src/routes; null for what no route serves. */
	route: string | null;
	status?: number;
	/** Bytes on a first visit with an empty cache, headers included. */
	budget: number;
	path: (locale: Locale, samples: Samples) => string;
};

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
	// For those who build Talka: it shows every component at once, so only its size is not limited.
	{ name: 'components', route: '(dev)/ui', budget: Infinity, path: () => '/ui' }
];

/** Folders of all pages in the source tree: the table must name each of them. */
export function routesInTree(): string[] {
	return globSync('src/routes/**/+page.svelte').map((file) => dirname(file).replace(/^src\/routes\/?/, ''));
}

/** Of each kind the record that is hardest to lay out: the one with the longest word in its title. */
export async function findSamples(request: APIRequestContext): Promise<Samples> {
	const question = await storedQuestion(request, 'fi', questions.fi);
	const pages = await Promise.all(
		lists.map(async (list) => [list, hardest(await listed(request, list))] as const)
	);
	const addresses = Object.fromEntries(pages) as Record<List, string>;

	return { ...addresses, question: withoutLocale(question) };
}

function hardest(records: readonly Listed[]): string {
	const ordered = records.toSorted((a, b) => longestWord(b) - longestWord(a));

	return withoutLocale(at(ordered, 0).page);
}

function longestWord(record: Listed & { name?: string }): number {
	const texts = typeof record.title === 'object' ? Object.values(record.title) : [record.name ?? ''];

	return Math.max(
		...texts
			.join(' ')
			.split(/\s+/)
			.map((word) => word.length)
	);
}

function withoutLocale(path: string): string {
	return path.replace(/^\/[a-z]{2}(?=\/)/, '');
}
