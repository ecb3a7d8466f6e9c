// A practice is written, published and read; a need is translated by hand, and closed with a reason.
import { expect, type Page } from '@playwright/test';
import { ownTitle, publishNeed } from './need-steps.ts';
import { accounts, norrskog, test } from './people.ts';
import { needText, pageText, plain, practiceText } from './texts.ts';
import { follow } from './visits.ts';

const t = practiceText('sv');
const sv = needText('sv');
const box = (page: Page, name: string) => page.getByRole('textbox', { name });

test('an editor writes what was tried, also what went wrong, and others read it', async ({ visit }) => {
	const page = await visit(accounts.editor);
	const title = ownTitle('Videobesök i stället för korta hembesök');
	const notAgain = 'Vi skulle inte börja på hösten, när mörkret gör bilden dålig.';
	await page.goto('/sv/waiting');
	await follow(page, page.getByRole('link', { name: pageText('sv')('waiting.new-practice') }));
	await box(page, t('practice.field.title')).fill(title);
	await box(page, t('practice.field.description')).fill(
		'Hemtjänsten ringde upp med bild i stället för att köra.'
	);
	await box(page, t('practice.field.result')).fill('Körtiden sjönk med en fjärdedel.');
	await box(page, t('practice.field.figureBefore')).fill('ungefär 40');
	await box(page, t('practice.field.notAgain')).fill(notAgain);
	await follow(page, page.getByRole('button', { name: t('practice.form.save-next'), exact: true }));
	await expect(page.getByRole('link', { name: t('practice.number') })).toBeVisible();
	await expect(box(page, t('practice.field.notAgain'))).toHaveValue(notAgain);
	await box(page, t('practice.field.figureBefore')).fill('40');
	await box(page, t('practice.field.figureAfter')).fill('30');
	await box(page, t('practice.field.figureUnit')).fill('% av arbetstiden');
	await box(page, t('practice.field.contact')).fill('Hemtjänsten, hemtjanst@norrskog.example');
	await follow(page, page.getByRole('button', { name: t('practice.form.save-next'), exact: true }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('practice.check.title'));
	const path = /\/practices\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
	const visitor = await visit();
	expect((await visitor.goto(`/lt${path}`))?.status()).toBe(404);
	await follow(page, page.getByRole('button', { name: t('practice.check.publish') }));

	expect((await visitor.goto(`/lt${path}`))?.status()).toBe(200);
	const main = visitor.getByRole('main');
	expect(plain(await visitor.getByRole('heading', { level: 1 }).textContent())).toBe(title);
	await expect(
		main.getByRole('heading', { name: practiceText('lt')('practice.page.not-again') })
	).toBeVisible();
	await expect(main.getByText(notAgain)).toBeVisible();
	await expect(main).toContainText('40');
	await expect(main).toContainText('30');
	await expect(main).toContainText('hemtjanst@norrskog.example');
	await expect(main.getByRole('link', { name: norrskog })).toBeVisible();
	const supplier = await visit(accounts.supplier);
	expect([403, 404]).toContain((await supplier.goto(`/fi${path}/write`))?.status());
});

test('a need is translated beside its original and marked as read by nobody, then closed with a reason', async ({
	visit
}) => {
	const owner = await visit(accounts.owner);
	const title = ownTitle('Skolskjuts för fyra elever');
	const path = await publishNeed({ writer: await visit(accounts.editor), owner }, title);
	await owner.goto(`/sv${path}`);
	await follow(
		owner,
		owner.getByRole('link', { name: sv('need.translate.title', { language: 'finska' }), exact: true })
	);
	await expect(owner.getByRole('main').getByText(title).last()).toBeVisible();
	const translated = ownTitle('Koulukuljetus neljälle oppilaalle');
	await owner.getByRole('textbox', { name: sv('need.field.title') }).fill(translated);
	await follow(owner, owner.getByRole('button', { name: sv('need.translate.save') }));
	await expect(owner.getByRole('link', { name: sv('need.by-missing') })).toBeVisible();
	await expect(owner.getByRole('textbox', { name: sv('need.field.title') })).toHaveValue(translated);
	await owner.getByRole('radio', { name: sv('need.field.by.machine') }).check();
	await follow(owner, owner.getByRole('button', { name: sv('need.translate.save') }));

	const visitor = await visit();
	await visitor.goto(`/fi${path}`);
	const heading = visitor.getByRole('heading', { level: 1 });
	expect(plain(await heading.textContent())).toBe(translated);
	await expect(heading).toHaveAttribute('lang', 'fi');
	await expect(visitor.getByText(pageText('fi')('record.machine'))).toBeVisible();

	await owner.goto(`/sv${path}/close`);
	await follow(owner, owner.getByRole('button', { name: sv('need.close.action') }));
	await expect(owner.getByRole('link', { name: sv('need.reason-missing') })).toBeVisible();
	const reason = 'Två familjer har flyttat, och bussen behövs inte längre.';
	await owner.getByRole('radio', { name: sv('need.close.how.stop') }).check();
	await owner.getByRole('textbox', { name: sv('need.close.reason') }).fill(reason);
	await follow(owner, owner.getByRole('button', { name: sv('need.close.action') }));
	await visitor.goto(`/fi${path}`);
	await expect(visitor.getByText(reason)).toHaveAttribute('lang', 'sv');
	await expect(visitor.getByText(needText('fi')('need.state.closed_stopped'))).toBeVisible();
});
