// Offering a solution: a firm writes in its own language, finds a need in another one, and both sides say yes or no.
import { expect, type Page } from '@playwright/test';
import { ownTitle, publishNeed, sendPart } from './need-steps.ts';
import { accounts, norrskog, test } from './people.ts';
import { leaking, listSolution, offered } from './solution-steps.ts';
import { asShown, matchingText, needText, pageText, plain, solutionText } from './texts.ts';
import { follow } from './visits.ts';

const fi = solutionText('fi');
const fiMatch = matchingText('fi');
const svMatch = matchingText('sv');
const FIRM = 'Etälähi Vaskilinna Oy';
/** Two seconds where nothing else runs (bench/offer.ts); here other tests do. */
const SOON = { timeout: 15_000 };

const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const next = (page: Page) =>
	follow(page, page.getByRole('button', { name: fi('solution.form.save-next'), exact: true }));

async function readNeed(page: Page, title: string): Promise<void> {
	await follow(
		page,
		page
			.getByRole('main')
			.getByRole('link', { name: asShown(title), exact: false })
			.first()
	);
}

/** Opens the page again until a match with this title stands there. */
async function expectMatch(page: Page, address: string, title: string): Promise<void> {
	await expect(async () => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 3, name: asShown(title) })).toBeVisible({ timeout: 200 });
	}).toPass(SOON);
}

test('a Finnish firm offers a solution, finds the Swedish need at once, and both say yes', async ({
	visit
}) => {
	test.setTimeout(150_000);
	const owner = await visit(accounts.owner);
	const needTitle = ownTitle('Vattenläckor i byarna hittas för sent');
	const need = await publishNeed({ writer: await visit(accounts.editor), owner }, needTitle, leaking);
	const firm = await visit(accounts.supplier);
	const title = ownTitle('Vuotojen etsintä putkia kuuntelemalla');
	await test.step('four parts, read through, published', () => offerSolution(firm, title));
	const solution = new URL(firm.url()).pathname;
	await test.step('the need is there with reasons', async () => {
		await expectMatch(firm, `${solution}/matches`, needTitle);
		const item = firm.getByRole('listitem').filter({ hasText: asShown(needTitle) });
		expect(plain(await item.locator('.why').first().textContent()).length).toBeGreaterThan(3);
		await expect(item).toContainText(norrskog);
	});
	await test.step('the firm is interested and says why', async () => {
		await readNeed(firm, needTitle);
		await expect(firm.getByText(fiMatch('match.next.seen'))).toBeVisible();
		await firm
			.getByRole('radiogroup', { name: fiMatch('match.form.fits') })
			.getByLabel(fiMatch('match.fits.same-service'))
			.check();
		await box(firm, fiMatch('match.form.text')).fill('Käytössä jo kolmessa kunnassa.');
		await follow(firm, firm.getByRole('button', { name: fiMatch('match.form.accept') }));
		await expect(firm.getByRole('button', { name: fiMatch('match.take-back') })).toBeVisible();
	});
	await test.step('the municipality finds the interest in its queue and at the need', async () => {
		await owner.goto('/sv/waiting');
		const interest = pageText('sv')('waiting.interest', { organisation: FIRM });
		const item = owner.getByRole('listitem').filter({ hasText: asShown(title) });
		await expect(item.filter({ hasText: interest })).toHaveCount(1);
		await owner.goto(`/sv${need}/matches`);
		const group = owner.getByRole('region', { name: svMatch('match.group.interest') });
		await follow(owner, group.getByRole('heading').getByRole('link', { name: asShown(title) }));
		await expect(owner.getByText('Käytössä jo kolmessa kunnassa.')).toBeVisible();
		await expect(owner.getByRole('main')).not.toContainText(accounts.supplier.name);
		await owner
			.getByRole('radiogroup', { name: svMatch('match.form.fits') })
			.getByLabel(svMatch('match.fits.want-to-talk'))
			.check();
		await follow(owner, owner.getByRole('button', { name: svMatch('match.form.accept') }));
		await expect(owner.getByRole('heading', { level: 1 })).toHaveText(svMatch('match.connected.title'));
	});
	await firm.reload();
	await expect(firm.getByRole('heading', { level: 1 })).toHaveText(fiMatch('match.connected.title'));
	const visitor = await visit();
	await visitor.goto(`/en${need}`);
	await expect(visitor.locator('[aria-current=step]')).toHaveText(needText('en')('need.station.matched'));
});

async function offerSolution(page: Page, title: string): Promise<void> {
	await page.goto('/fi/waiting');
	await follow(page, page.getByRole('link', { name: pageText('fi')('waiting.new-solution') }));
	await box(page, fi('solution.new.text')).fill(offered);
	await follow(page, page.getByRole('button', { name: fi('solution.new.start') }));
	await box(page, fi('solution.field.title')).fill(title);
	await expect(box(page, fi('solution.field.description'))).toHaveValue(offered);
	await page.getByRole('combobox', { name: fi('solution.field.trl') }).selectOption('8');
	await box(page, fi('solution.field.url')).fill('not an address');
	await next(page);
	await expect(page.getByRole('link', { name: fi('solution.url') })).toBeVisible();
	await expect(box(page, fi('solution.field.title'))).toHaveValue(title);
	await box(page, fi('solution.field.url')).fill('https://www.etalahi.example');
	await next(page);
	await box(page, fi('solution.field.requirements')).fill('Matkapuhelinverkko joka kylässä.');
	await page.getByRole('checkbox', { name: 'Ruotsi', exact: true }).check();
	await next(page);
	await page.getByRole('combobox', { name: fi('solution.field.priceModel') }).selectOption('per-month');
	await next(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(fi('solution.part.subject'));
	await next(page);
	await expect(page.getByRole('main')).toContainText(title);
	await follow(page, page.getByRole('button', { name: fi('solution.check.publish') }));
	expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe(title);
}

test('a pair that was declined is not proposed again, also when both records change', async ({ visit }) => {
	test.setTimeout(120_000);
	const owner = await visit(accounts.owner);
	const needTitle = ownTitle('Vattenläckor i byarna syns först på våren');
	const need = await publishNeed({ writer: await visit(accounts.editor), owner }, needTitle, leaking);
	const firm = await visit(accounts.supplier);
	const title = ownTitle('Vuotojen etsintä vesijohdoista');
	const solution = await listSolution(firm, title);
	await expectMatch(firm, `/fi${solution}/matches`, needTitle);
	await readNeed(firm, needTitle);
	await firm
		.getByRole('radiogroup', { name: fiMatch('match.form.misfits') })
		.getByLabel(fiMatch('match.misfits.too-small'))
		.check();
	await follow(firm, firm.getByRole('button', { name: fiMatch('match.form.decline') }));
	await expect(firm.getByRole('main')).toContainText(fiMatch('match.misfits.too-small'));

	const other = ownTitle('Vattenläckor söks i hela nätet');
	await sendPart(owner, need, 'gap', { title: other, language: 'sv', description: leaking });
	await listSolution(firm, ownTitle('Toinen vuotojen paikannus'));
	await expectMatch(firm, `/fi${solution}/matches`, other);
	const declined = firm.getByRole('region', { name: fiMatch('match.group.declined') });
	await expect(declined.getByRole('heading', { level: 3, name: asShown(other) })).toBeVisible();
	await expect(firm.getByRole('heading', { level: 3, name: asShown(other) })).toHaveCount(1);
	await owner.goto(`/sv${need}/matches`);
	await expect(
		owner
			.getByRole('region', { name: svMatch('match.group.declined') })
			.getByRole('heading', { level: 3, name: asShown(title) })
	).toBeVisible();
	for (const [page, address] of [
		[owner, '/sv/waiting'],
		[firm, '/fi/waiting']
	] as const) {
		await page.goto(address);
		const pair = page.getByRole('listitem').filter({ hasText: other }).filter({ hasText: title });
		await expect(pair).toHaveCount(0);
	}
});

test('a firm’s draft is nobody else’s, and an offer is changed only by its own people', async ({ visit }) => {
	const firm = await visit(accounts.supplier);
	const solution = await listSolution(firm, ownTitle('Vuotojen etsintä, oma'));
	const stranger = await visit(accounts.owner);
	for (const page of ['write/what', 'write/terms', 'check', 'retire', 'translate/sv', 'matches']) {
		expect([403, 404], page).toContain((await stranger.goto(`/sv${solution}/${page}`))?.status());
	}
	await stranger.goto(`/sv${solution}`);
	const tools = stranger.getByRole('main').getByRole('link', { name: pageText('sv')('record.edit') });
	await expect(tools).toHaveCount(0);
});
