// What goes wrong while somebody writes: two at once, a session that ends, a form sent twice, texts that no form expects.
import { expect, type Page } from '@playwright/test';
import { beginNeed, ownTitle, saveAndContinue, sendAs, writeNeed } from './need-steps.ts';
import { accounts, signInHere, test } from './people.ts';
import { sidewaysFaults } from './page-checks.ts';
import { needText, pageText, plain } from './texts.ts';
import { follow } from './visits.ts';

const sv = needText('sv');
const description = (page: Page) => page.getByRole('textbox', { name: sv('need.field.description') });

test('the second of two editors sees who was faster and what differs, and nothing is lost', async ({
	visit
}) => {
	const first = await visit(accounts.editor);
	const path = await writeNeed(first, ownTitle('Två skriver samtidigt'), 'Bilen kör varje dag.');
	const second = await visit(accounts.owner);
	await first.goto(`/sv${path}/write/gap`);
	await second.goto(`/sv${path}/write/gap`);
	await description(first).fill('Bilen kör varje måndag.');
	await saveAndContinue(first, 'sv');
	await description(second).fill('Bussen kör varje dag.');
	await saveAndContinue(second, 'sv');

	await expect(second).toHaveURL(new RegExp(`/sv${path}/write/gap$`));
	await expect(second.getByRole('heading', { name: sv('need.form.conflict'), exact: true })).toBeVisible();
	const main = second.getByRole('main');
	await expect(main).toContainText(accounts.editor.name);
	await expect(main.locator('ins')).toContainText(
		['Bilen', 'måndag'].slice(0, await main.locator('ins').count())
	);
	await expect(main.locator('del').first()).toContainText('Bussen');
	await expect(description(second)).toHaveValue('Bussen kör varje dag.');
	await follow(second, second.getByRole('button', { name: sv('need.form.conflict.mine') }));
	await expect(second).toHaveURL(/\/write\/service$/);
	await second.goto(`/sv${path}/write/gap`);
	await expect(description(second)).toHaveValue('Bussen kör varje dag.');

	await second.goto(`/sv${path}/history`);
	const history = second.getByRole('main');
	for (const person of [accounts.editor, accounts.owner])
		await expect(
			history.getByText(pageText('sv')('history.by', { person: person.name })).first()
		).toBeVisible();
	await expect(history).toContainText('måndag');
	await expect(history).toContainText('Bussen');
});

test('what was typed while the session ended is back after signing in', async ({ visit }) => {
	const page = await visit(accounts.editor);
	const path = await writeNeed(page, ownTitle('Sessionen tar slut'));
	await page.goto(`/sv${path}/write/gap`);
	await description(page).fill('Det som skrevs innan sessionen tog slut.');
	await page.context().clearCookies();
	await follow(page, page.getByRole('button', { name: sv('need.form.save-next'), exact: true }));
	await expect(page).toHaveURL(/\/sv\/sign-in\?/);
	await expect(page.getByText(pageText('sv')('account.kept'))).toBeVisible();
	await signInHere(page, accounts.editor);
	await expect(page).toHaveURL(new RegExp(`/sv${path}/write/gap`));
	await expect(page.getByText(sv('need.form.restored'))).toBeVisible();
	await expect(description(page)).toHaveValue('Det som skrevs innan sessionen tog slut.');
	await saveAndContinue(page, 'sv');
	await page.goto(`/sv${path}/write/gap`);
	await expect(description(page)).toHaveValue('Det som skrevs innan sessionen tog slut.');
});

test('a form for a new need that is sent twice makes one need', async ({ visit }) => {
	const page = await visit(accounts.editor);
	const text = ownTitle('Skickas två gånger');
	const form = { id: crypto.randomUUID(), text };
	const answers = await Promise.all([
		sendAs(page, '/sv/needs/new', form),
		sendAs(page, '/sv/needs/new', form)
	]);
	for (const answer of answers) {
		expect(answer.status()).toBe(303);
		expect(answer.headers()['location']).toBe(`/sv/needs/${form.id}/write/gap`);
	}
	await page.goto('/sv/waiting');
	await expect(page.getByRole('heading', { name: text })).toHaveCount(1);
	const other = await visit(accounts.supplier);
	const taken = await sendAs(other, '/sv/needs/new', form);
	expect(taken.status(), 'somebody else’s form cannot take the need over').toBe(409);
});

test('30 kB in a short field are refused beside it, and the form is kept', async ({ visit }) => {
	const page = await visit(accounts.editor);
	const path = await beginNeed(page, ownTitle('Lång text'));
	await page.goto(`/sv${path}/write/service`);
	const who = page.getByRole('textbox', { name: sv('need.slot.who.text') });
	const long = 'å'.repeat(15_000);
	await who.fill(long);
	await page.getByRole('textbox', { name: sv('need.field.place') }).fill('Gråvattsbyn');
	await saveAndContinue(page, 'sv');
	await expect(who).toHaveAttribute('aria-invalid', 'true');
	await expect(page.getByText(sv('need.longer-than-500')).first()).toBeVisible();
	expect((await who.inputValue()).length).toBe(long.length);
	await expect(page.getByRole('textbox', { name: sv('need.field.place') })).toHaveValue('Gråvattsbyn');
});

test('right-to-left text and a word of 200 letters are kept and fit on a narrow screen', async ({
	visit
}) => {
	const arabic = 'رعاية المسنين في المنزل بعيدة جدا';
	const word = 'ö'.repeat(200);
	const page = await visit(accounts.editor, { viewport: { width: 320, height: 900 } });
	const path = await writeNeed(page, word, `${arabic}\n${word}`);
	for (const place of ['', '/write/gap', '/write/service', '/check', '/history']) {
		expect((await page.goto(`/sv${path}${place}`))?.status(), place).toBe(200);
		expect(await sidewaysFaults(page), place || 'the need').toEqual([]);
	}
	await page.goto(`/sv${path}/write/gap`);
	await expect(description(page)).toHaveValue(`${arabic}\n${word}`);
	await expect(description(page)).toHaveAttribute('dir', 'auto');
	await page.goto(`/sv${path}`);
	expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe(word);
	const direction = await page
		.getByText(arabic)
		.first()
		.evaluate((paragraph) => getComputedStyle(paragraph).direction);
	expect(direction).toBe('rtl');
	await page.goto('/sv/waiting');
	expect(await sidewaysFaults(page), 'the queue').toEqual([]);
});
