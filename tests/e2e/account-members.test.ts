// Organisations and their members as people live them: joining, being let in, roles, and every door that stays shut.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { acting, askToJoin, newName, organisationOf, press } from './account-steps.ts';
import { accounts, foundOrganisation, linkMailedTo, norrskog, register, stranger, test } from './people.ts';
import { organisationText, pageText } from './texts.ts';
import { follow, originOf } from './visits.ts';

test('from registering to acting for an organisation that lets one in', async ({ visit }) => {
	const t = pageText('lt');
	const owner = await visit();
	await register(owner, stranger('Rasa Ežerė', 'lt'));
	await expect(acting(owner, 'lt')).toContainText(t('acting.none'));
	const name = newName();
	await foundOrganisation(owner, 'lt', name, 'LT');
	const organisation = organisationOf(owner);

	const colleague = await visit();
	const who = stranger('Jonas Kaimas', 'lt');
	await register(colleague, who);
	await askToJoin(colleague, organisation, 'lt', 'viewer');
	await expect(acting(colleague, 'lt')).toContainText(t('acting.none'));

	await follow(owner, owner.getByRole('link', { name: t('members.title') }));
	await expect(owner.getByRole('heading', { name: who.name })).toBeVisible();
	await expect(owner.getByText('אני עובד בספרייה')).toBeVisible();
	const request = owner
		.getByRole('main')
		.locator('form')
		.filter({ hasText: t('members.let-in') });
	await request.getByLabel(t('members.role')).selectOption('editor');
	await press(owner, `${t('members.let-in')} – ${who.name}`);
	await expect(owner.getByText(t('members.done'))).toBeVisible();
	await expect(owner.getByRole('heading', { name: t('members.now', { count: 2 }) })).toBeVisible();

	await colleague.goto(await linkMailedTo(who.email));
	await expect(acting(colleague, 'lt')).toContainText(name);
	await expect(colleague.getByRole('main')).toContainText(organisationText('lt')('role.editor'));
	await colleague.goto(`${organisation}/members`);
	await expect(colleague.getByRole('heading', { name: t('members.now', { count: 2 }) })).toBeVisible();
	await expect(colleague.getByText(t('members.change'))).toHaveCount(0);
});

test('the name of an organisation that is there leads to it, however it is written', async ({ visit }) => {
	const t = pageText('en');
	const page = await visit();
	await register(page, stranger('Ann Shore', 'en'));
	await page.goto('/en/organisations/new');
	await page.getByRole('textbox', { name: t('account.new.name') }).fill(`  ${norrskog.toUpperCase()} `);
	await page.getByRole('combobox').selectOption('SE');
	await press(page, t('account.new.button'));
	await expect(page).toHaveURL(/\/en\/organisations\/[0-9a-f-]{36}\/join\?exists=1$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(norrskog);
	await page.getByRole('radio', { name: organisationText('en')('role.viewer') }).check();
	await press(page, t('members.join.button'));
	await page.goto('/en/account');
	await press(page, `${t('account.withdraw')} – ${norrskog}`);
	await expect(page.getByText(t('account.organisations.none'))).toBeVisible();
});

test('the last owner cannot leave, and the reason stands there', async ({ visit }) => {
	const t = pageText('fi');
	const page = await visit();
	await register(page, stranger('Aino Ranta', 'fi'));
	const name = newName();
	await foundOrganisation(page, 'fi', name, 'FI');
	await page.goto('/fi/account');
	await page.getByText(t('account.leave'), { exact: false }).first().click();
	await press(page, t('account.leave.button', { organisation: name }));
	await expect(
		page.getByRole('heading', { name: organisationText('fi')('organisation.last-owner') })
	).toBeVisible();
	await expect(acting(page, 'fi')).toContainText(name);
});

test('an owner gives roles, removes members, and the change is felt at once', async ({ visit }) => {
	const t = pageText('sv');
	const owner = await visit();
	await register(owner, stranger('Ulla Ås', 'sv'));
	const name = newName();
	await foundOrganisation(owner, 'sv', name, 'SE');
	const organisation = organisationOf(owner);
	const member = await visit();
	const who = stranger('Per Å', 'sv');
	await register(member, who);
	await askToJoin(member, organisation, 'sv', 'editor');
	await owner.goto(`${organisation}/members`);
	await press(owner, `${t('members.let-in')} – ${who.name}`);

	const row = owner.getByRole('listitem').filter({ hasText: who.name });
	await row.getByText(t('members.change')).click();
	await row.getByLabel(t('members.role')).selectOption('viewer');
	await follow(owner, row.getByRole('button', { name: t('members.role.button') }));
	await member.goto('/sv/account');
	await expect(member.getByRole('main')).toContainText(organisationText('sv')('role.viewer.text'));
	await row.getByText(t('members.change')).click();
	await follow(owner, row.getByRole('button', { name: t('members.remove', { name: who.name }) }));
	await member.reload();
	await expect(acting(member, 'sv')).toContainText(t('acting.none'));
	expect((await member.goto(`${organisation}/members`))?.status()).toBe(404);
});

test('somebody else’s members and the administration are not there', async ({ visit }) => {
	const owner = await visit(accounts.owner);
	await follow(owner, owner.getByRole('main').getByRole('link', { name: norrskog, exact: true }));
	const organisation = organisationOf(owner).replace('/sv/', '/en/');
	const [supplier, visitor] = [await visit(accounts.supplier), await visit()];
	for (const page of [supplier, visitor]) {
		for (const path of [`${organisation}/members`, '/en/administration']) {
			expect((await page.goto(path))?.status(), path).toBe(404);
		}
	}
	await visitor.goto('/en/account');
	await expect(visitor).toHaveURL(/\/en\/sign-in\?back=%2Fen%2Faccount$/);
	const answer = await supplier.request.post(`${organisation}/members?/remove`, {
		form: { person: crypto.randomUUID() },
		headers: { origin: originOf(), accept: 'text/html' }
	});
	expect(answer.status()).toBe(404);
});

test('an administrator reads mails and lets into what nobody has claimed', async ({ visit, request }) => {
	test.setTimeout(120_000);
	const t = pageText('en');
	const admin = await visit();
	const looksAfter = stranger('Kim Admin', 'en');
	await register(admin, looksAfter);
	const environment = { ...process.env, TALKA_DATA: process.env['TALKA_E2E_DATA'] ?? '', DATABASE_URL: '' };
	const command = (...args: string[]) =>
		spawnSync(process.execPath, [join('cli', 'talka.ts'), 'admin', ...args], {
			env: environment,
			encoding: 'utf8'
		});
	const unknown = command('grant', 'nobody@kaimas.example');
	expect(unknown.stderr).toBe('There is no account with the address nobody@kaimas.example.\n');
	expect(unknown.status).toBe(2);
	expect(command('grant', looksAfter.email).status).toBe(0);

	const { items } = (await (await request.get('/api/v1/organisations?limit=100')).json()) as {
		items: { id: string; name: string; claimed: boolean }[];
	};
	const unclaimed = items.filter(({ claimed }) => !claimed);
	const place = unclaimed[Math.floor(Math.random() * unclaimed.length)];
	const page = await visit();
	const who = stranger('Rasa Ežerė', 'en');
	await register(page, who);
	await page.goto(`/en/organisations/${place?.id ?? ''}`);
	await follow(page, page.getByRole('link', { name: t('members.work-here') }));
	await press(page, t('members.join.button'));
	await admin.goto('/en/administration');
	const letIn = admin.getByRole('button', { name: `${t('members.let-in')} – ${who.name}` });
	await follow(admin, letIn.first());
	await expect(admin.getByText(t('members.done'))).toBeVisible();
	await follow(admin, admin.getByRole('link', { name: /You can now act for/ }).first());
	await expect(admin.getByRole('main')).toContainText('/en/account');
	await page.goto('/en/account');
	await expect(acting(page, 'en')).toContainText(place?.name ?? '');
	await expect(page.getByRole('main')).toContainText(organisationText('en')('role.owner'));
	expect(command('revoke', looksAfter.email).status).toBe(0);
	expect((await admin.goto('/en/administration'))?.status()).toBe(404);
});
