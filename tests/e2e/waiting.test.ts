// What waits for a person: the queue knows who has to do what, how long it takes, and when nothing is left.
import { expect, type Page } from '@playwright/test';
import { ownTitle, sendStep, writeNeed } from './need-steps.ts';
import { accounts, norrskog, register, stranger, test } from './people.ts';
import { listSolution, sendSolutionPart } from './solution-steps.ts';
import { needText, pageText, solutionText } from './texts.ts';
import { follow } from './visits.ts';

const sv = needText('sv');
const t = pageText('sv');
const item = (page: Page, title: string) =>
	page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: title }) });

test('a draft waits for its writer, a review for the owner, and what was given back for the writer again', async ({
	visit
}) => {
	const editor = await visit(accounts.editor);
	const title = ownTitle('Snöröjning på sidovägar');
	const path = await writeNeed(editor, title);
	await editor.goto('/sv/waiting');
	await expect(item(editor, title)).toContainText(t('waiting.for', { organisation: norrskog }));
	await expect(item(editor, title)).toContainText(t('waiting.kind.need'));
	await expect(item(editor, title)).toContainText(/10\s*minuter/);
	await sendStep(editor, path, 'submit');
	await editor.goto('/sv/waiting');
	await expect(item(editor, title)).toHaveCount(0);

	const owner = await visit(accounts.owner);
	await owner.goto('/sv/waiting');
	await expect(item(owner, title)).toContainText(t('waiting.review'));
	await follow(owner, item(owner, title).getByRole('heading').getByRole('link'));
	const note = 'Skriv hur många vägar det gäller.';
	await owner.getByRole('textbox', { name: sv('need.review.note') }).fill(note);
	await follow(owner, owner.getByRole('button', { name: sv('need.act.return') }));
	await owner.goto('/sv/waiting');
	await expect(item(owner, title)).toContainText(t('waiting.returned', { note }));
	await editor.goto('/sv/waiting');
	await expect(item(editor, title)).toContainText(t('waiting.returned', { note }));
	await follow(editor, item(editor, title).getByRole('heading').getByRole('link'));
	await expect(editor.getByText(note)).toBeVisible();

	const viewer = await visit(accounts.viewer);
	await viewer.goto('/sv/waiting');
	await expect(item(viewer, title), 'who only reads has nothing to do').toHaveCount(0);
});

test('the head of every page says how many things wait, and the list holds as many', async ({ visit }) => {
	const page = await visit(accounts.viewer);
	const alone = stranger('Vaiva Girienė', 'sv');
	await page.context().clearCookies();
	await register(page, alone);
	await page.goto('/sv/waiting');
	await expect(page.getByText(t('waiting.lead.none'))).toBeVisible();
	const titles = [ownTitle('Första'), ownTitle('Andra')];
	for (const title of titles) await writeNeed(page, title);
	await page.goto('/sv/waiting');
	for (const title of titles) await expect(item(page, title)).toContainText(t('waiting.for-you'));
	await expect(page.getByText(t('waiting.lead', { count: 2, minutes: 20 }))).toBeVisible();
	await page.goto('/sv/needs');
	await expect(page.getByRole('banner').locator('summary').filter({ hasText: alone.name })).toContainText(
		'(2)'
	);
});

test('who is not signed in comes to the queue after signing in', async ({ visit }) => {
	const page = await visit();
	await page.goto('/sv/waiting');
	await expect(page).toHaveURL(/\/sv\/sign-in\?back=%2Fsv%2Fwaiting$/);
});

test('an offer that ends soon waits with its date, until it is renewed with one button', async ({
	visit
}) => {
	const page = await visit(accounts.supplier);
	const title = ownTitle('Tarjous, joka päättyy pian');
	const path = await listSolution(page, title);
	const soon = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
	await sendSolutionPart(page, path, 'terms', { expires: soon });
	await page.goto('/fi/waiting');
	const dated = page.getByRole('region', { name: pageText('fi')('waiting.dated') });
	const ending = dated.getByRole('listitem').filter({ hasText: title });
	await expect(ending).toContainText(pageText('fi')('waiting.kind.solution'));
	await follow(page, ending.getByRole('heading').getByRole('link'));
	await follow(page, page.getByRole('button', { name: solutionText('fi')('solution.renew') }));
	await expect(page.getByRole('button', { name: solutionText('fi')('solution.renew') })).toHaveCount(0);
	await page.goto('/fi/waiting');
	await expect(item(page, title)).toHaveCount(0);
});
