// The catalogue of data sets in the form that is asked for.
import { createHash } from 'node:crypto';
import type { Locale } from '#platform/i18n';
import { pageTexts } from '../[[lang=locale]]/view/page-texts.ts';
import { catalogueGraph, type CatalogueTexts } from './catalogue-graph.ts';
import { dataSets, standingSets } from './described-sets.ts';

export type CatalogueForm = 'turtle' | 'json-ld';

const TYPES: Record<CatalogueForm, string> = {
	turtle: 'text/turtle; charset=utf-8',
	'json-ld': 'application/ld+json'
};

export async function catalogueAnswer(
	request: Request,
	origin: string,
	form: CatalogueForm
): Promise<Response> {
	const graph = catalogueGraph(origin, await standingSets(), wordsOf);
	const body = form === 'turtle' ? await graph.toTurtle() : JSON.stringify(graph.toJsonLd());
	const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const headers = { etag, 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

	return new Response(body, { headers: { ...headers, 'content-type': TYPES[form] } });
}

/** The data sets of the catalogue have the words of the lists. */
const wordsOf: CatalogueTexts = (locale: Locale, key) => {
	const t = pageTexts(locale);
	if (key === 'concepts' || key === 'concepts.about') return t(`dcat.${key}`);
	const list = dataSets.find((set) => set === key || `${set}.about` === key);
	if (list === undefined || list === 'concepts') return t(`dcat.${key as 'title'}`);

	return t(key === list ? `list.${list}` : `list.${list}.lead`);
};
