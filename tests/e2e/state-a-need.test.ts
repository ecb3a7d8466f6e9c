// Stating a need: from a text on the front page to a need that an organisation stands behind and others read in their language.
import { expect, type Page } from '@playwright/test';
import { conceptLabel } from '#commons/vocabulary/server';
import {
	answered,
	expectPart,
	expectRefused,
	ownTitle,
	pathOfNeed,
	saveAndContinue,
	writeNeed
} from './need-steps.ts';
import { accounts, foundOrganisation, norrskog, register, signInHere, stranger, test } from './people.ts';
import { needText, organisationText, pageText, plain } from './texts.ts';
import { ask, follow } from './visits.ts';

const sv = needText('sv');
const svPage = pageText('sv');
const question =
	'Hemtjänsten har långa avstånd mellan besöken, och äldre i byarna får sina kvällsbesök inställda på vintern';

const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test('from a text on the front page to a need that an owner published and others read in Lithuanian', async ({
	visit
}) => {
	test.setTimeout(120_000);
	const title = ownTitle('Hemtjänst i glesa byar');
	const editor = await visit(accounts.editor);
	await expect(editor.getByRole('region', { name: svPage('acting.label') })).toContainText(norrskog);
	await test.step('the words of the question are the beginning', async () => {
		await ask(editor, 'sv', question);
		await follow(editor, editor.getByRole('button', { name: sv('need.new.from-answer') }));
		await expectPart(editor, 'sv', 'gap');
		await expect(box(editor, sv('need.field.title'))).toHaveValue(/^Hemtjänsten har långa avstånd/);
	});
	const path = pathOfNeed(editor);
	await test.step('five parts, each refused once beside the field and kept', () =>
		writeFiveParts(editor, title));
	await test.step('read through and handed over', async () => {
		await expect(editor).toHaveURL(new RegExp(`/sv${path}/check$`));
		for (const text of Object.values(answered)) await expect(editor.getByText(text)).toBeVisible();
		await expect(editor.getByText(sv('need.check.submit.text', { organisation: norrskog }))).toBeVisible();
		await follow(editor, editor.getByRole('button', { name: sv('need.act.submit') }));
		await expect(editor).toHaveURL(new RegExp(`/sv${path}$`));
		await expect(editor.locator('[aria-current=step]')).toHaveText(sv('need.station.in_review'));
		await editor.goto(`/sv${path}/check`);
		await expect(editor.getByText(organisationText('sv')('actor.role-too-low')).first()).toBeVisible();
		await expect(editor.getByRole('button', { name: sv('need.act.approve') })).toHaveCount(0);
	});
	const visitor = await visit();
	expect((await visitor.goto(`/lt${path}`))?.status(), 'not public before it is approved').toBe(404);
	await test.step('the owner finds it in the work queue and publishes it', async () => {
		const owner = await visit(accounts.owner);
		await owner.goto('/sv/waiting');
		await follow(owner, owner.getByRole('main').getByRole('heading').getByRole('link', { name: title }));
		await follow(owner, owner.getByRole('button', { name: sv('need.act.approve') }));
		await expect(owner).toHaveURL(new RegExp(`/sv${path}$`));
		await expect(owner.locator('[aria-current=step]')).toHaveText(sv('need.station.open'));
		await owner.goto('/sv/waiting');
		await expect(owner.getByRole('link', { name: title })).toHaveCount(0);
	});
	await test.step('a visitor reads it in Lithuanian', () => readInLithuanian(visitor, path, title));
});

async function writeFiveParts(page: Page, title: string): Promise<void> {
	const tooLong = 'Å'.repeat(600);
	await box(page, sv('need.field.title')).fill('');
	await saveAndContinue(page, 'sv');
	await expectRefused(page, sv('need.field.title'), sv('need.title-missing'));
	await box(page, sv('need.field.title')).fill(title);
	await box(page, sv('need.field.description')).fill(`${question}.`);
	await saveAndContinue(page, 'sv');

	await expectPart(page, 'sv', 'service');
	await expect(tick(page, conceptLabel('older-people', 'sv'))).toBeChecked();
	await box(page, sv('need.slot.who.text')).fill(tooLong);
	await box(page, sv('need.slot.does.text')).fill(answered.does);
	await box(page, sv('need.slot.where.text')).fill(answered.where);
	await tick(page, sv('need.where.villages')).check();
	await saveAndContinue(page, 'sv');
	await expectRefused(page, sv('need.slot.who.text'), sv('need.longer-than-500'));
	await expect(box(page, sv('need.slot.who.text'))).toHaveValue(tooLong);
	await expect(box(page, sv('need.slot.where.text'))).toHaveValue(answered.where);
	await expect(tick(page, sv('need.where.villages'))).toBeChecked();
	await box(page, sv('need.slot.who.text')).fill(answered.who);
	await box(page, sv('need.field.place')).fill('Norrskog');
	await saveAndContinue(page, 'sv');

	await expectPart(page, 'sv', 'trouble');
	await page.getByRole('radio', { name: sv('need.frequency.several-a-day') }).check();
	await box(page, sv('need.slot.frequency.text')).fill(answered.frequency);
	await box(page, sv('need.slot.problem.text')).fill(answered.problem);
	await box(page, sv('need.slot.measure.text')).fill(answered.measure);
	await box(page, sv('need.field.baselineValue')).fill('ungefär 40');
	await box(page, sv('need.field.baselineUnit')).fill('% av arbetstiden');
	await saveAndContinue(page, 'sv');
	await expectRefused(page, sv('need.field.baselineValue'), sv('need.number'));
	await expect(box(page, sv('need.field.baselineValue'))).toHaveValue('ungefär 40');
	await expect(page.getByRole('radio', { name: sv('need.frequency.several-a-day') })).toBeChecked();
	await box(page, sv('need.field.baselineValue')).fill('41,5');
	await box(page, sv('need.field.baselineTarget')).fill('25');
	await saveAndContinue(page, 'sv');

	await expectPart(page, 'sv', 'means');
	await box(page, sv('need.field.moneyOwner')).fill('Socialchefen');
	await box(page, sv('need.field.wantedFrom')).fill('2027-13');
	await saveAndContinue(page, 'sv');
	await expectRefused(page, sv('need.field.wantedFrom'), sv('need.month'));
	await expect(box(page, sv('need.field.moneyOwner'))).toHaveValue('Socialchefen');
	await box(page, sv('need.field.wantedFrom')).fill('2027-05');
	await saveAndContinue(page, 'sv');

	await expectPart(page, 'sv', 'subject');
	await expect(tick(page, conceptLabel('home-care', 'sv'))).toBeChecked();
	const codes = page.getByRole('group', { name: sv('need.field.cpv') }).getByRole('checkbox');
	expect(await codes.count()).toBeGreaterThanOrEqual(3);
	await codes.first().check();
	await box(page, sv('need.field.cpvOther')).fill('00000001');
	await saveAndContinue(page, 'sv');
	await expect(page.getByText(sv('need.cpv-unknown')).first()).toBeVisible();
	await expect(codes.first()).toBeChecked();
	await box(page, sv('need.field.cpvOther')).fill('');
	await saveAndContinue(page, 'sv');
}

async function readInLithuanian(page: Page, path: string, title: string): Promise<void> {
	const lt = needText('lt');
	expect((await page.goto(`/lt${path}`))?.status()).toBe(200);
	const heading = page.getByRole('heading', { level: 1 });
	expect(plain(await heading.textContent())).toBe(title);
	await expect(heading).toHaveAttribute('lang', 'sv');
	const main = page.getByRole('main');
	await expect(main.getByText(conceptLabel('older-people', 'lt')).first()).toBeVisible();
	await expect(main.getByText(lt('need.where.villages'))).toBeVisible();
	await expect(main.getByText(lt('need.frequency.several-a-day'))).toBeVisible();
	await expect(main.getByText(answered.who)).toBeVisible();
	await expect(page.locator('p', { hasText: answered.who })).toHaveAttribute('lang', 'sv');
	await expect(page.getByRole('list', { name: lt('need.line') }).getByRole('listitem')).toHaveCount(9);
	await expect(page.locator('[aria-current=step]')).toHaveText(lt('need.station.open'));
	await expect(main.getByRole('link', { name: pageText('lt')('record.edit') })).toHaveCount(0);
	await follow(page, main.getByRole('link', { name: pageText('lt')('record.history') }));
	await expect(page.getByRole('heading', { level: 2, name: lt('need.did.approve-need') })).toBeVisible();
	await expect(page.getByText(accounts.editor.name)).toHaveCount(0);
}

test('a draft without an account outlives the browser and is published by who signs in with it', async ({
	visit
}) => {
	const page = await visit();
	await ask(page, 'sv', question);
	await follow(page, page.getByRole('button', { name: sv('need.new.from-answer') }));
	await expect(page.getByText(sv('need.form.seen-by-browser'))).toBeVisible();
	const path = pathOfNeed(page);
	const title = ownTitle('Kvällsbesök som ställs in');
	await box(page, sv('need.field.title')).fill(title);
	await saveAndContinue(page, 'sv');
	const cookies = await page.context().storageState();
	await page.context().close();

	const again = await visit(null, { storageState: cookies });
	await again.goto(`/sv${path}/write/gap`);
	await expect(box(again, sv('need.field.title'))).toHaveValue(title);
	const somebody = await visit();
	await somebody.goto(`/sv${path}/write/gap`);
	await expect(box(somebody, sv('need.field.title'))).toHaveCount(0);

	await again.goto(`/sv${path}/write/service`);
	for (const slot of ['who', 'does', 'where'] as const)
		await box(again, sv(`need.slot.${slot}.text`)).fill(answered[slot]);
	await saveAndContinue(again, 'sv');
	for (const slot of ['frequency', 'problem', 'measure'] as const)
		await box(again, sv(`need.slot.${slot}.text`)).fill(answered[slot]);
	await saveAndContinue(again, 'sv');
	await again.goto(`/sv${path}/check`);
	await follow(again, again.getByRole('main').getByRole('link', { name: sv('need.check.sign-in') }));
	await signInHere(again, accounts.editor);
	await expect(again).toHaveURL(new RegExp(`/sv${path}/check$`));
	await follow(again, again.getByRole('button', { name: sv('need.act.submit') }));
	await expect(again.locator('[aria-current=step]')).toHaveText(sv('need.station.in_review'));
});

test('an office of one registers in Lithuanian, takes its draft along and approves it alone: the page says so', async ({
	visit
}) => {
	const lt = needText('lt');
	const page = await visit();
	const path = await writeNeed(page, ownTitle('Kelionės ilgos, vakare niekas neatvyksta'));
	const office = ownTitle('Pušyno seniūnija');
	await register(page, stranger('Rasa Pušynienė', 'lt'));
	await page.goto(`/lt${path}/check`);
	await expect(page.getByText(lt('need.check.organisation'))).toBeVisible();
	await foundOrganisation(page, 'lt', office, 'LT');
	await page.goto(`/lt${path}/check`);
	await expect(page.getByText(lt('need.check.alone.text'))).toBeVisible();
	await follow(page, page.getByRole('button', { name: lt('need.act.approve') }));
	await expect(page.locator('[aria-current=step]')).toHaveText(lt('need.station.open'));
	const alone = lt('need.approved.alone', { date: '|' }).split('|').at(1)?.trim() ?? '';
	expect(alone.length).toBeGreaterThan(10);
	const visitor = await visit();
	await visitor.goto(`/lt${path}`);
	await expect(visitor.getByRole('main')).toContainText(alone);
	await expect(visitor.getByRole('main').getByRole('link', { name: office })).toBeVisible();
});
