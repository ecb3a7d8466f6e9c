// What strangers send without a browser: addresses, methods, sizes and origins that no page of ours offers.
import { expect, test } from '@playwright/test';
import { locales, matchingText, pageText } from './texts.ts';
import { lists, originOf, send, storedQuestion } from './visits.ts';

for (const locale of locales) {
	test(`in ${locale}: unknown and malformed addresses are not found`, async ({ request }) => {
		const unknown = crypto.randomUUID();
		const records = lists.flatMap((list) => [
			`${list}/${unknown}`,
			`${list}/12`,
			`${list}/${unknown}/more`,
			`${list}/${unknown}%00`
		]);
		for (const path of ['nothing', `answers/${unknown}`, 'answers/zzz', "needs/'", ...records]) {
			const answer = await request.get(`/${locale}/${path}`);
			expect(answer.status(), path).toBe(404);
			expect(await answer.text(), path).toContain(pageText(locale)('error.404'));
		}
	});
}

test('an unknown language is not found', async ({ request }) => {
	for (const path of ['/xx', '/de/needs', '/EN', '/fi-FI', '/%66%69%20']) {
		const answer = await request.get(path, { maxRedirects: 0 });
		expect(answer.status(), path).toBe(404);
	}
});

test('a cursor that is no cursor never breaks a list', async ({ request }) => {
	for (const list of lists) {
		for (const after of [
			'garbage',
			'',
			'%00',
			'AAAA',
			'%F0%9F%91%B5',
			'a'.repeat(5000),
			'-1',
			'2026-01-01_'
		]) {
			const answer = await request.get(`/en/${list}?after=${after}`);
			expect(answer.status(), `${list} ${after}`).toBeLessThan(500);
		}
	}
});

test('broken addresses and methods are answered, never with 500', async ({ request }) => {
	for (const path of [
		'/%E0%A4%A',
		'/fi%00',
		'/..%2f..%2f.env',
		'/en/answers?text=%E0%A4%A',
		'/en?look=purple',
		'/en?look='
	]) {
		const answer = await request.get(path, { maxRedirects: 0 });
		expect(answer.status(), path).toBeLessThan(500);
	}
	for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
		const answer = await request.fetch('/en/needs', { method, headers: { origin: originOf() } });
		expect(answer.status(), method).toBeLessThan(500);
	}
});

test('10 MB are too much, and the page says so', async ({ request }) => {
	const answer = await send(request, '/fi/answers', { text: 'a'.repeat(10 * 1024 * 1024) });
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain(pageText('fi')('error.413'));
	expect((await request.get('/fi')).status()).toBe(200);
});

test('a form sent from another site is refused', async ({ request }) => {
	for (const origin of [
		'https://evil.example',
		'null',
		originOf().replace('http:', 'https:'),
		originOf().replace('127.0.0.1', 'talka.example')
	]) {
		const answer = await send(request, '/fi/answers', { text: 'a' }, origin);
		expect(answer.status(), origin).toBe(403);
	}
});

test('a form without the field is an empty question', async ({ request }) => {
	for (const form of [{}, { other: 'x' }]) {
		const answer = await send(request, '/en/answers', form);
		expect(answer.status()).toBe(422);
		expect(await answer.text()).toContain(matchingText('en')('question.empty'));
	}
	const twice = await storedQuestion(request, 'en', 'home care');
	expect(twice).not.toBe(await storedQuestion(request, 'en', 'home care'));
});
