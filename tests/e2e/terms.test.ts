// The thesaurus grows: an editor suggests a word, a moderator lets it in, questions find it at once, and everything can be taken back.
// cspell:ignore pihakolaus Kunta etsii talveksi kylän pihoille tekijää Liian harvinainen murresana
import { expect, type Page } from '@playwright/test';
import { sendAs } from './need-steps.ts';
import { accounts, test } from './people.ts';
import { pageText, plain, termText } from './texts.ts';
import { ask, follow, topics } from './visits.ts';

const fi = termText('fi');
const concept = '/fi/terms/snow-clearing';
/** Used once: the other run of this test has a word of its own. */
const newWord = () => `pihakolaus${crypto.randomUUID().replaceAll(/[^a-f]/g, '')}`;
const wordBox = (page: Page) => page.getByRole('textbox', { name: fi('term.field.term') });
const send = (page: Page) => follow(page, page.getByRole('button', { name: fi('term.form.send') }));

async function topicsOf(page: Page, word: string): Promise<string[]> {
	await ask(page, 'fi', `Kunta etsii talveksi tekijää: ${word} kylän pihoille`);

	return (await topics(page).allTextContents()).map(plain);
}

test('an editor suggests a word, a moderator approves it and takes it back, and questions follow at once', async ({
	visit
}) => {
	const word = newWord();
	const visitor = await visit();
	await visitor.goto('/fi/terms?q=lumenaura');
	await follow(visitor, visitor.getByRole('main').locator(`a[href="${concept}"]`));
	const label = plain(await visitor.getByRole('heading', { level: 1 }).textContent());
	expect(await topicsOf(visitor, word)).not.toContain(label);

	const editor = await visit(accounts.editor);
	await editor.goto(concept);
	await follow(editor, editor.getByRole('link', { name: fi('term.concept.suggest') }));
	await editor.getByRole('combobox', { name: fi('term.field.language') }).selectOption('fi');
	await wordBox(editor).fill('palvelu');
	await send(editor);
	await expect(wordBox(editor)).toHaveAccessibleDescription(new RegExp(fi('term.function-words')));
	await expect(wordBox(editor)).toHaveValue('palvelu');
	await wordBox(editor).fill('lastensuojelu');
	await send(editor);
	const another = fi('term.is-another', { concept: 'lastensuojelu' });
	await expect(wordBox(editor)).toHaveAccessibleDescription(new RegExp(another));
	await wordBox(editor).fill(word);
	await send(editor);
	await expect(editor.getByRole('heading', { name: fi('term.form.sent') })).toBeVisible();
	const { pathname: suggestion } = new URL(editor.url());

	await expect(editor.getByRole('button', { name: fi('term.decide.approve') })).toHaveCount(0);
	expect((await sendAs(editor, `${suggestion}?/approve`, {})).status(), 'an editor decides').toBe(409);
	expect((await visitor.goto(suggestion))?.url(), 'a visitor').toContain('/fi/sign-in?back=');
	const viewer = await visit(accounts.viewer);
	expect((await viewer.goto(`${concept}/suggest`))?.status(), 'who only reads suggests').toBe(403);

	const moderator = await visit(accounts.moderator);
	await moderator.goto('/fi/waiting');
	await follow(moderator, moderator.getByRole('heading', { name: word }).getByRole('link'));
	await expect(moderator.getByText(fi('term.effect.more', { count: 0 }))).toBeVisible();
	await follow(moderator, moderator.getByRole('button', { name: fi('term.decide.approve') }));
	await expect(moderator.getByRole('heading', { name: fi('term.decide.done') })).toBeVisible();
	expect(await topicsOf(visitor, word), 'approved').toContain(label);
	await visitor.goto(concept);
	await expect(visitor.getByText(`${word} (${fi('term.concept.added')})`)).toBeVisible();

	const reason = 'Liian harvinainen murresana.';
	await moderator.getByRole('textbox', { name: fi('term.decide.reason') }).fill(reason);
	await follow(moderator, moderator.getByRole('button', { name: fi('term.decide.take-back') }));
	expect(await topicsOf(visitor, word), 'taken back').not.toContain(label);
	await visitor.goto(concept);
	const line = visitor.getByRole('listitem').filter({ hasText: word });
	await expect(line).toContainText(fi('term.state.taken-back'));
	await expect(line).toContainText(reason);
	await expect(line).not.toContainText(accounts.moderator.name);
	await expect(
		visitor.getByRole('contentinfo').getByRole('link', { name: pageText('fi')('foot.terms') })
	).toBeVisible();
});
