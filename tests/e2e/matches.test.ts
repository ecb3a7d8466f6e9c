// Matches: two organisations find what was proposed, answer it, take an answer back, and are connected. Nobody else sees it.
import { expect, type Page } from '@playwright/test';
import { accounts, norrskog, test } from './people.ts';
import { accessibilityFaults, countBytes, show, sidewaysFaults } from './page-checks.ts';
import { locales, matchingText, organisationText, plain } from './texts.ts';
import { at, follow, listed, originOf, send } from './visits.ts';

const sv = matchingText('sv');
const fi = matchingText('fi');
const FIRM = 'Etälähi Vaskilinna Oy';
/** Both pages together, with styles from the cache of the first visit. */
const FORM_BYTES = 45_000;
const NOWHERE = '00000000-0000-4000-8000-000000000000';

async function ownRecord(page: Page, list: 'needs' | 'solutions', organisation: string): Promise<string> {
	const items = await listed(page.request, list);
	// Other journeys write records for the same organisations meanwhile: only those of the demonstration stay as they are.
	const own = items.filter((item) =>
		[organisation, 'Talka demo'].every((name) => JSON.stringify(item).includes(`"${name}"`))
	);

	return at(own, 0).id;
}

/** The last of the list is a mere proposal. The round proposes one record after another, so a fresh server may need a moment. */
async function openProposal(page: Page, locale: string, path: string): Promise<void> {
	await expect(async () => {
		await page.goto(`/${locale}/${path}/matches`);
		await expect(page.locator('li.record').first()).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 45_000 });
	await follow(page, page.locator('li.record').last().getByRole('heading').getByRole('link'));
}

const answerForm = (page: Page) => page.locator('form[action="?/answer"]');

test.describe('answers', () => {
	// They stay on the server of the whole run, so they are given once: the pages ship no script, so without it.
	test.skip(({ javaScriptEnabled }) => javaScriptEnabled, 'an answer is given once');
	test.describe.configure({ mode: 'serial' });

	test('an editor reads a proposal with its reasons, and is told what an answer still needs', async ({
		visit
	}) => {
		const page = await visit(accounts.editor);
		const need = await ownRecord(page, 'needs', norrskog);
		await openProposal(page, 'sv', `needs/${need}`);
		await expect(page.getByRole('heading', { level: 1, name: sv('match.title') })).toBeVisible();
		expect(plain(await page.locator('.why').textContent()).length).toBeGreaterThan(3);
		await page.getByLabel(sv('match.form.text')).fill('Kan ni komma i mars?');
		await follow(page, page.getByRole('button', { name: sv('match.form.accept') }));
		await expect(page.getByRole('group', { name: sv('match.not-saved') })).toContainText(
			sv('match.reason-needed')
		);
		await expect(page.getByLabel(sv('match.form.text'))).toHaveValue('Kan ni komma i mars?');
		await page
			.getByRole('radiogroup', { name: sv('match.form.misfits') })
			.getByLabel(sv('match.misfits.price'))
			.check();
		await follow(page, page.getByRole('button', { name: sv('match.form.decline') }));
		await expect(page.getByRole('main')).toContainText(sv('match.says.declined'));
		await expect(page.getByRole('main')).toContainText('Kan ni komma i mars?');
		await expect(answerForm(page)).toHaveCount(0);
		await follow(page, page.getByRole('button', { name: sv('match.take-back') }));
		await expect(answerForm(page)).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText('Kan ni komma i mars?');
	});

	test('a firm that nobody acts for yet is named with the way to its website', async ({ visit }) => {
		const page = await visit(accounts.viewer);
		const need = await ownRecord(page, 'needs', norrskog);
		await openProposal(page, 'sv', `needs/${need}`);
		await expect(page.getByRole('main')).toContainText(/finns i Talka ännu/);
		await expect(page.getByText(sv('match.viewer'))).toBeVisible();
		await expect(answerForm(page)).toHaveCount(0);
	});

	test('both sides say yes and are connected; the other side’s words are there, its people are not', async ({
		visit
	}) => {
		const asker = await visit(accounts.editor);
		const supplier = await visit(accounts.supplier);
		const needId = await ownRecord(asker, 'needs', norrskog);
		const solutionId = await ownRecord(supplier, 'solutions', FIRM);
		const form = {
			needId,
			solutionId,
			said: 'accepted',
			fits: 'want-to-talk',
			text: 'Vi vill gärna höra mer om det här.'
		};
		const sent = await send(asker.request, `/sv/matches/${NOWHERE}?/answer`, form);
		expect(sent.status()).toBe(303);
		const match = (sent.headers()['location'] ?? '').replace(/^\/sv/, '');
		expect(match).toMatch(/^\/matches\/[0-9a-f-]{36}$/);
		const again = await send(asker.request, `/sv/matches/${NOWHERE}?/answer`, form);
		expect(again.headers()['location']).toBe(`/sv${match}`);

		await supplier.goto(`/fi/solutions/${solutionId}/matches`);
		const waiting = supplier.getByRole('region', { name: fi('match.group.interest') });
		await follow(supplier, waiting.getByRole('heading').getByRole('link').last());
		await expect(supplier).toHaveURL(`${originOf()}/fi${match}`);
		await expect(
			supplier.locator('[lang="sv"]', { hasText: 'Vi vill gärna höra mer om det här.' })
		).toBeVisible();
		await expect(supplier.getByRole('main')).not.toContainText(accounts.editor.name);
		await supplier
			.getByRole('radiogroup', { name: fi('match.form.fits') })
			.getByLabel(fi('match.fits.same-place-kind'))
			.check();
		await follow(supplier, supplier.getByRole('button', { name: fi('match.form.accept') }));
		await expect(
			supplier.getByRole('heading', { level: 1, name: fi('match.connected.title') })
		).toBeVisible();
		await expect(supplier.getByRole('button', { name: fi('match.take-back') })).toHaveCount(0);

		await asker.goto(`/sv${match}`);
		await follow(
			asker,
			asker.getByRole('link', { name: sv('match.connected.link', { organisation: FIRM }) })
		);
		await expect(asker.getByRole('heading', { level: 1 })).toHaveText(FIRM);

		const late = await send(supplier.request, `/fi${match}?/answer`, {
			needId,
			solutionId,
			said: 'declined',
			misfits: 'price'
		});
		expect(late.status()).toBe(409);
		expect(await late.text()).toContain(fi('match.already-answered'));
	});

	test('nobody else sees a match or the matches of a record', async ({ visit }) => {
		const asker = await visit(accounts.owner);
		const need = await ownRecord(asker, 'needs', norrskog);
		await openProposal(asker, 'sv', `needs/${need}`);
		const { pathname } = new URL(asker.url());
		const solution = await ownRecord(asker, 'solutions', FIRM);
		for (const who of [null, accounts.supplier]) {
			const page = await visit(who);
			expect((await page.goto(pathname.replace('/sv/', '/fi/')))?.status()).toBe(404);
			expect((await page.goto(`/fi/needs/${need}/matches`))?.status()).toBe(404);
		}
		expect((await asker.goto(`/sv/solutions/${solution}/matches`))?.status()).toBe(404);
	});

	test('an answer of somebody who may not is refused, and of somebody signed out kept', async ({ visit }) => {
		const viewer = await visit(accounts.viewer);
		const need = await ownRecord(viewer, 'needs', norrskog);
		await openProposal(viewer, 'sv', `needs/${need}`);
		const { pathname } = new URL(viewer.url());
		const form = { needId: need, solutionId: NOWHERE, said: 'accepted', fits: 'same-scale', text: 'Kvar' };
		expect((await send(viewer.request, `${pathname}?/answer`, form)).status()).toBe(404);
		const other = await listed(viewer.request, 'solutions');
		const pair = { ...form, solutionId: at(other, 0).id };
		const refused = await send(viewer.request, `${pathname}?/answer`, pair);
		expect(refused.status()).toBe(409);
		expect(await refused.text()).toContain(organisationText('sv')('actor.role-too-low'));

		const visitor = await visit(null);
		const kept = await send(visitor.request, `${pathname}?/answer`, pair);
		expect(kept.status()).toBe(303);
		expect(kept.headers()['location']).toMatch(/^\/sv\/sign-in\?back=/);
	});
});

test.describe('pages of matches', () => {
	test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, 'what checks a page is a script');

	for (const [index, locale] of locales.entries()) {
		test(`in ${locale}: accessible, narrow enough, light enough, without script`, async ({ visit }) => {
			const page = await visit(accounts.owner);
			const need = await ownRecord(page, 'needs', norrskog);
			await openProposal(page, locale, `needs/${need}`);
			const { pathname } = new URL(page.url());
			const { received } = await countBytes(page);
			for (const path of [`/${locale}/needs/${need}/matches`, pathname]) {
				await page.goto(path);
				await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
				await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
				await expect(page.locator('body')).not.toContainText(/\{\w+\}|undefined|\bmatch\.[a-z.-]+/);
				for (const width of [1280, 320]) {
					const scheme = (index + width) % 4 < 2 ? 'light' : 'dark';
					await show(page, { scheme, width });
					expect.soft(await accessibilityFaults(page), `${path}, ${scheme}, ${width} px`).toEqual([]);
					expect.soft(await sidewaysFaults(page), `${path}, ${width} px`).toEqual([]);
				}
			}
			expect(received()).toBeLessThanOrEqual(FORM_BYTES);
		});
	}
});
