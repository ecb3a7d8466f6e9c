// Accounts as people live them: the link in the mail, signing in and out, a forgotten password, and what nobody learns.
import { expect } from '@playwright/test';
import { acting, personText, press } from './account-steps.ts';
import { accounts, linkMailedTo, norrskog, register, signInHere, stranger, test } from './people.ts';
import { locales, pageText } from './texts.ts';
import { follow, send } from './visits.ts';

test('a confirmation link works once, and a broken one says what to do', async ({ visit }) => {
	const t = pageText('en');
	const page = await visit();
	const who = stranger('Ann Shore', 'en');
	await register(page, who);
	const link = await linkMailedTo(who.email);
	const other = await visit();
	await other.goto(link);
	await press(other, t('account.confirm.button'));
	await expect(
		other.getByRole('heading', { name: personText('en')('person.already-confirmed') })
	).toBeVisible();
	await expect(other.getByRole('navigation', { name: t('nav.person') })).toBeVisible();
	await other.goto('/en/confirm?token=broken');
	await press(other, t('account.confirm.button'));
	await expect(other.getByRole('heading', { name: personText('en')('person.link-broken') })).toBeVisible();
	await expect(other.getByRole('button', { name: t('account.again.button') })).toBeVisible();
});

test('opening the link alone confirms nothing', async ({ visit, request }) => {
	const t = personText('en');
	const page = await visit();
	const who = stranger('Ann Shore', 'en');
	await page.goto('/en/register');
	const form = { name: who.name, email: who.email, password: who.password };
	expect((await send(request, '/en/register', form)).status()).toBe(303);
	await request.get(await linkMailedTo(who.email));
	await page.goto('/en/sign-in');
	await signInHere(page, who);
	await expect(page.getByRole('heading', { name: t('person.unconfirmed') })).toBeVisible();
	await page.goto('/en/confirm');
	await page.getByRole('textbox').fill(who.email);
	await press(page, pageText('en')('account.again.button'));
	expect(await linkMailedTo(who.email)).toMatch(/^\/en\/password\/\w{24}$/);
});

for (const locale of locales) {
	test(`in ${locale}: nothing tells whether an address has an account`, async ({ request }) => {
		const known = accounts.viewer.email;
		const unknown = stranger('', locale).email;
		const name = 'Somebody';
		const password = 'quite another one';
		for (const [path, more] of [
			['register', { name, password }],
			['password', {}],
			['confirm?/again', {}]
		] as const) {
			const answers = await Promise.all(
				[known, unknown].map((email) => send(request, `/${locale}/${path}`, { email, ...more }))
			);
			expect(
				new Set(answers.map((answer) => `${answer.status()} ${answer.headers()['location']}`)).size,
				path
			).toBe(1);
		}
		const [one, other] = await Promise.all(
			[known, `x${unknown}`].map(async (email) => {
				const answer = await send(request, `/${locale}/sign-in`, { email, password });
				return (await answer.text()).replaceAll(email, '');
			})
		);
		expect(one).toContain(personText(locale)('person.wrong-password'));
		expect(one).toBe(other);
	});
}

test('a forgotten password: the link sets a new one and ends all sessions', async ({ visit }) => {
	const t = pageText('sv');
	const signedIn = await visit();
	const who = stranger('Ulla Ås', 'sv');
	await register(signedIn, who);
	const page = await visit();
	await page.goto('/sv/sign-in');
	await follow(page, page.getByRole('link', { name: t('account.forgotten') }));
	await page.getByRole('textbox').fill(who.email);
	await press(page, t('account.password.ask'));
	await page.goto(await linkMailedTo(who.email));
	await page.getByLabel(t('account.password.new')).fill('kort');
	await press(page, t('account.password.set'));
	await expect(page.getByText(personText('sv')('person.password-short')).first()).toBeVisible();
	await page.getByLabel(t('account.password.new')).fill('ett helt nytt lösenord');
	await press(page, t('account.password.set'));
	await expect(page.getByText(t('account.password.changed'))).toBeVisible();
	await signInHere(page, { ...who, password: 'ett helt nytt lösenord' });
	await expect(page).toHaveURL(/\/sv\/account$/);
	await signedIn.goto('/sv/account');
	await expect(signedIn).toHaveURL(/\/sv\/sign-in\?/);
});

test('signing in leads back to where one was, never to another site, and signing out ends it', async ({
	visit
}) => {
	const { editor } = accounts;
	const page = await visit();
	await page.goto('/sv/sign-in?back=%2Fsv%2Fneeds%3Fafter%3Dx');
	await signInHere(page, editor);
	await expect(page).toHaveURL(/\/sv\/needs\?after=x$/);
	await expect(acting(page, 'sv')).toContainText(norrskog);
	const menu = page.locator('summary').filter({ hasText: editor.name });
	await menu.click();
	await follow(page, page.getByRole('button', { name: pageText('sv')('nav.sign-out') }));
	await expect(acting(page, 'sv')).toHaveCount(0);
	await page.goto('/sv/sign-in?back=//evil.example/');
	await signInHere(page, editor);
	await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/sv\/account$/);
});

test('pages of signed-in people are kept by nobody, sessions by one cookie that no script reads', async ({
	visit
}) => {
	const page = await visit(accounts.viewer);
	const answer = await page.goto('/sv/needs');
	expect(answer?.headers()['cache-control']).toBe('private, no-store');
	const cookies = await page.context().cookies();
	const session = cookies.filter(({ name }) => name.includes('session'));
	expect(session).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
	expect((await page.request.get('/sv/sign-out')).status()).toBe(405);
	const api = await page.request.get('/api/v1/needs?limit=1');
	expect(api.headers()['cache-control'] ?? '').not.toContain('private');
	const foreign = await page.request.post('/sv/sign-out', {
		form: {},
		headers: { origin: 'https://evil.example' }
	});
	expect(foreign.status()).toBe(403);
});
