// A kept page goes to the next visitor, never to or from a person, and never after something changed.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEEP_HEADER, keepingPages } from './page-cache.ts';

const changed: (() => void)[] = [];
const changes = {
	onChange: (forget: () => void) => void changed.push(forget),
	keptMilliseconds: () => 60_000
};
let server: Server;
let origin = '';
let made = 0;

beforeAll(async () => {
	const handler = keepingPages((request, response) => {
		made++;
		if (request.headers[KEEP_HEADER] === '1' && request.url !== '/form') response.setHeader(KEEP_HEADER, '1');
		response.setHeader('etag', `"${made}"`);
		const own = request.url === '/own-cookie' ? ['talka-draft=abc; Path=/'] : [];
		response.setHeader('set-cookie', ['talka-locale=fi; Path=/', ...own]);
		response.writeHead(request.url === '/missing' ? 404 : 200);
		response.write('page ');
		response.end(String(made));
	}, changes);
	server = createServer(handler);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
	const answer = await fetch(`${origin}${path}`, { headers, method });
	expect(answer.headers.has(KEEP_HEADER)).toBe(false);
	return { status: answer.status, text: await answer.text(), cookie: answer.headers.get('set-cookie') };
};

it('serves the same page, with its headers, until something changes', async () => {
	const first = await ask('/a');
	expect(await ask('/a')).toEqual(first);
	expect(first.cookie).toBe('talka-locale=fi; Path=/');
	for (const listener of changed) listener();
	expect((await ask('/a')).text).not.toBe(first.text);
});

it('tells apart address, language, look and packing', async () => {
	const texts = [
		await ask('/b'),
		await ask('/b?x=1'),
		await ask('/b', { 'accept-language': 'fi' }),
		await ask('/b', { cookie: 'talka-look=dark' }),
		await ask('/b', { 'accept-encoding': 'br' })
	].map(({ text }) => text);
	expect(new Set(texts).size).toBe(5);
});

it.each([
	['a person with a session', '/c', { cookie: 'talka-locale=fi; talka.session_token=abc' }, 'GET'],
	['a visitor with a draft', '/c', { cookie: 'talka-draft=abc' }, 'GET'],
	['somebody with a password in the request', '/c', { authorization: 'Basic abc' }, 'GET'],
	['a sent form', '/c', {}, 'POST'],
	['a page with a form of its own', '/form', {}, 'GET'],
	['what is not there', '/missing', {}, 'GET'],
	['a page that gives one visitor a cookie', '/own-cookie', {}, 'GET'],
	['a header that claims to be ours', '/form', { [KEEP_HEADER]: '1' }, 'GET']
])('keeps nothing for %s', async (_who, path, headers, method) => {
	const first = await ask(path, headers, method);
	expect((await ask(path, headers, method)).text).not.toBe(first.text);
});

it('answers 304 to whoever has the page', async () => {
	const { headers } = await fetch(`${origin}/d`);
	const tag = headers.get('etag') ?? '';
	const again = await fetch(`${origin}/d`, { headers: { 'if-none-match': tag } });
	expect([again.status, await again.text()]).toEqual([304, '']);
});

it('does not keep what was made while something changed', async () => {
	const slow = keepingPages((_request, response) => {
		response.setHeader(KEEP_HEADER, '1');
		for (const listener of changed) listener();
		response.writeHead(200);
		response.end(String(made++));
	}, changes);
	const other = createServer(slow);
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
	const texts = [await (await fetch(address)).text(), await (await fetch(address)).text()];
	other.close();
	expect(texts[0]).not.toBe(texts[1]);
});
