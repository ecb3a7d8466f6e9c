// GET /data/needs.jsonl and the like: everything public of one kind in the import format, written while it is read.
import { pipeline, Readable } from 'node:stream';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';
import type { Actor } from '#actors/organisations';
import { exportOrganisations } from '#actors/organisations/server';
import { exportNeeds } from '#catalogue/needs/server';
import { exportPractices } from '#catalogue/practices/server';
import { exportSolutions } from '#catalogue/solutions/server';
import { exportConcepts } from '#commons/vocabulary/server';
import { problem } from '#platform/server/problems';
import { dataSets, type DataSet } from '../../catalogue/described-sets.ts';
import { tagOf } from '../tag.ts';
import type { RequestHandler } from './$types';

const writers: Record<DataSet, (actor: Actor) => AsyncIterable<unknown>> = {
	needs: exportNeeds,
	solutions: exportSolutions,
	practices: exportPractices,
	organisations: exportOrganisations,
	concepts: exportConcepts
};
const WORTH_CHARACTERS = 64 * 1024;
/** Fast enough to keep up with the database: a download is packed anew for each who asks. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const through: Record<'br' | 'gzip' | 'identity', (lines: Readable) => Readable> = {
	br: (lines) => pipeline(lines, createBrotliCompress(BROTLI), forgotten),
	gzip: (lines) => pipeline(lines, createGzip(), forgotten),
	identity: (lines) => lines
};

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const set = dataSets.find((one) => `${one}.jsonl` === params.file);
	if (set === undefined) return problem(404, `There is no ${params.file} here.`);
	const etag = await tagOf(set);
	const headers = new Headers({
		etag,
		'cache-control': 'public, max-age=300',
		'content-type': 'application/jsonl; charset=utf-8',
		'content-disposition': `attachment; filename="${params.file}"`,
		'access-control-allow-origin': '*',
		vary: 'Accept-Encoding'
	});
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	if (request.method === 'HEAD') return new Response(null, { headers });
	const lines = Readable.from(inChunks(writers[set](locals.actor)), { objectMode: false });

	return packed(request.headers.get('accept-encoding') ?? '', lines, headers);
};

/** The encoding is named in every case: what names it is not read into memory to be compressed (frame/compress.ts). */
function packed(accepted: string, lines: Readable, headers: Headers): Response {
	const takes = (encoding: string) =>
		new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted);
	const encoding = (['br', 'gzip'] as const).find(takes) ?? 'identity';
	headers.set('content-encoding', encoding);
	const stream = through[encoding](lines);

	return new Response(Readable.toWeb(stream) as ReadableStream, { headers });
}

async function* inChunks(records: AsyncIterable<unknown>): AsyncGenerator<string> {
	let chunk = '';
	for await (const record of records) {
		chunk += `${JSON.stringify(record)}\n`;
		if (chunk.length < WORTH_CHARACTERS) continue;
		yield chunk;
		chunk = '';
	}
	if (chunk !== '') yield chunk;
}

/** Whoever asked may have gone: then the reading of records ends with the stream, and there is nobody to tell. */
function forgotten(): void {
	return;
}
