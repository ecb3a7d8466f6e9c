// Keeps reading pages of anonymous visitors in memory until something changes, so that a page asked for by many is made once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** On a request: the answer may be kept. On the answer: it is the same for everybody (set by the hooks); taken off before it is sent. */
export const KEEP_HEADER = 'x-talka-keep';

const MOST_PAGES = 4000;
const MOST_BYTES = 48 * 1024 * 1024;
const LONGEST_PAGE_BYTES = 512 * 1024;
const LONGEST_KEY = 2000;
/** Cookies that belong to no person: the language and the look of pages. */
const SHARED_COOKIES = /^(?:talka-locale|talka-look)=/;

type Page = { headers: Record<string, string | string[]>; body: Buffer };

export type Changes = {
	/** Calls back when pages made before may be wrong. */
	onChange: (forget: () => void) => void;
	/** How long a page may be kept at most, as things are now. */
	keptMilliseconds: () => number;
};

/** Wraps `handler`; what it answers to a visitor without cookies of their own is given to the next one too. */
export function keepingPages(handler: Handler, { onChange, keptMilliseconds }: Changes): Handler {
	const pages = new LRUCache<string, Page>({
		max: MOST_PAGES,
		maxSize: MOST_BYTES,
		sizeCalculation: (page) => page.body.byteLength + LONGEST_KEY
	});
	let generation = 0;
	onChange(() => {
		generation++;
		pages.clear();
	});

	return (request, response) => {
		const key = keyOf(request);
		Reflect.deleteProperty(request.headers, KEEP_HEADER);
		if (key === null) return handler(request, response);
		const kept = pages.get(key);
		if (kept) {
			send(request, response, kept);
			return undefined;
		}

		request.headers[KEEP_HEADER] = '1';
		const began = generation;
		collect(response, (page) => {
			// What changed while the page was made may not be on it.
			if (began === generation && page.body.byteLength <= LONGEST_PAGE_BYTES)
				pages.set(key, page, { ttl: keptMilliseconds() });
		});

		return handler(request, response);
	};
}

/** Everything an anonymous page depends on, or null where it may depend on a person. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
	const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
	const own = cookies.filter((cookie) => cookie !== '' && !SHARED_COOKIES.test(cookie));
	if (method !== 'GET' || own.length > 0 || headers.authorization !== undefined) return null;
	const parts = [
		url,
		headers.host,
		headers['accept-encoding'],
		headers['accept-language'],
		headers.accept,
		...cookies.toSorted()
	];
	const key = parts.map((part) => part ?? '').join('\n');

	return key.length <= LONGEST_KEY ? key : null;
}

function send(request: IncomingMessage, response: ServerResponse, { headers, body }: Page): void {
	const tag = headers['etag'];
	const known = typeof tag === 'string' && request.headers['if-none-match'] === tag;
	for (const [name, value] of Object.entries(headers))
		if (!known || !name.startsWith('content-')) response.setHeader(name, value);
	response.statusCode = known ? 304 : 200;
	response.end(known ? undefined : body);
}

/** Lets the answer pass and hands it over when it is whole and the hooks said that it may be kept. */
function collect(response: ServerResponse, keep: (page: Page) => void): void {
	const chunks: Buffer[] = [];
	let headers: Page['headers'] | null = null;
	const pass = (method: 'writeHead' | 'write' | 'end'): ((given: unknown[]) => unknown) => {
		const original: unknown = Reflect.get(response, method);
		return (given) =>
			typeof original === 'function' ? (Reflect.apply(original, response, given) as unknown) : undefined;
	};
	const [writeHead, write, end] = [pass('writeHead'), pass('write'), pass('end')];
	const remember = (chunk: unknown) => {
		if (headers && (chunk instanceof Uint8Array || typeof chunk === 'string'))
			chunks.push(Buffer.from(chunk));
	};
	Object.assign(response, {
		writeHead(...given: [number]) {
			if (response.hasHeader(KEEP_HEADER)) {
				response.removeHeader(KEEP_HEADER);
				if (given[0] === 200 && !setsOwnCookie(response)) headers = plainHeaders(response);
			}
			return writeHead(given);
		},
		write(...given: [unknown]) {
			remember(given[0]);
			return write(given);
		},
		end(...given: [unknown]) {
			remember(given[0]);
			if (headers) keep({ headers, body: Buffer.concat(chunks) });
			return end(given);
		}
	});
}

/** Whatever the hooks say: a cookie that is given to one visitor must not go to the next. */
function setsOwnCookie(response: ServerResponse): boolean {
	const cookies = [response.getHeader('set-cookie') ?? []].flat().map(String);

	return cookies.some((cookie) => !SHARED_COOKIES.test(cookie));
}

function plainHeaders(response: ServerResponse): Page['headers'] {
	const headers: Page['headers'] = {};
	for (const [name, value] of Object.entries(response.getHeaders()))
		if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);

	return headers;
}
