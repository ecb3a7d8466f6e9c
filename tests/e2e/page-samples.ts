// What the pages are looked at with: records in every state, and the people who may see them; made once per worker.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type APIRequestContext, type Browser, type Cookie, type Page } from '@playwright/test';
import { publishNeed, sendAs, sendStep, writeNeed } from './need-steps.ts';
import { accounts, linkMailedTo, norrskog, register, signIn, stranger } from './people.ts';
import { listSolution, writeSolution } from './solution-steps.ts';
import { questions } from './texts.ts';
import { at, listed, lists, storedQuestion, type List, type Listed } from './visits.ts';

/** Who opens a page: people of the demonstration, somebody without an organisation, whoever runs the installation. */
export type Role = 'owner' | 'editor' | 'supplier' | 'newcomer' | 'administrator';
/** Addresses that differ from one installation to the next, without their language. */
export type Samples = Record<List | OwnSample, string>;
type OwnSample =
	| 'question'
	| `${'draft' | 'own'}${'Need' | 'Solution' | 'Practice'}`
	| 'needInReview'
	| 'match'
	| 'connected'
	| 'organisation'
	| 'mail'
	| 'suggestion'
	| 'password';
export type World = { samples: Samples; cookies: Record<Role, Cookie[]> };

/** Long words and long titles are what breaks a layout. */
const TITLES = {
	need: 'Skolskjutssamordningsverktygsupphandling behövs, för elever i utkantsbyarna väntar länge efter skolans slut',
	solution: 'Vesijohtoverkostonkunnonvalvontajärjestelmä vuotojen etsintään haja-asutusalueilla',
	practice: 'Hemtjänstbesöksplaneringsverktyg i stället för telefonlistor'
};
const NO_MATCH = '/matches/00000000-0000-4000-8000-000000000000';
const run = promisify(execFile);

export async function makeWorld(browser: Browser, baseURL: string): Promise<World> {
	const open = async () => (await browser.newContext({ baseURL, locale: 'en-GB' })).newPage();
	const roles = ['owner', 'editor', 'supplier', 'newcomer', 'administrator'] as const;
	const pages = Object.fromEntries(
		await Promise.all(roles.map(async (role): Promise<[Role, Page]> => [role, await open()]))
	) as Record<Role, Page>;
	await Promise.all([
		...(['owner', 'editor', 'supplier'] as const).map((role) => signIn(pages[role], accounts[role])),
		register(pages.newcomer, stranger('Ona Naujokaitė', 'lt')),
		becomeAdministrator(pages.administrator)
	]);
	const samples = { ...(await publicSamples(pages.editor.request)), ...(await ownSamples(pages)) };
	const cookies = Object.fromEntries(
		await Promise.all(roles.map(async (role) => [role, await pages[role].context().cookies()] as const))
	) as World['cookies'];
	await Promise.all(roles.map((role) => pages[role].context().close()));

	return { samples, cookies };
}

/** Only whoever runs Talka can say who looks after it, so this takes the way of the command. */
async function becomeAdministrator(page: Page): Promise<void> {
	const who = stranger('Aino Ylläpitäjä', 'fi');
	await register(page, who);
	const env = { ...process.env, TALKA_DATA: process.env['TALKA_E2E_DATA'] };
	await run(process.execPath, [join('cli', 'talka.ts'), 'admin', 'grant', who.email], { env });
}

/** Of each kind the record that is hardest to lay out: the one with the longest word in its title. */
async function publicSamples(request: APIRequestContext): Promise<Record<List | 'question', string>> {
	const question = await storedQuestion(request, 'fi', questions.fi);
	const pages = await Promise.all(
		lists.map(async (list) => [list, hardest(await listed(request, list))] as const)
	);
	const addresses = Object.fromEntries(pages) as Record<List, string>;

	return { ...addresses, question: withoutLocale(question) };
}

async function ownSamples({ owner, editor, supplier, administrator }: Record<Role, Page>) {
	const writers = { writer: editor, owner };
	const draftNeed = await writeNeed(editor, TITLES.need);
	const needInReview = await writeNeed(editor, TITLES.need);
	await sendStep(editor, needInReview, 'submit');
	const ownNeed = await publishNeed(writers, TITLES.need);
	const metNeed = await publishNeed(writers, TITLES.need);
	const draftSolution = await writeSolution(supplier, TITLES.solution);
	const ownSolution = await listSolution(supplier, TITLES.solution);
	const match = await sayYes(supplier, ownNeed, ownSolution);
	const connected = await sayYes(supplier, metNeed, ownSolution);
	await sayYes(owner, metNeed, ownSolution);
	const organisation = (await listed(owner.request, 'organisations')).find((one) => nameOf(one) === norrskog);

	return {
		draftNeed,
		needInReview,
		ownNeed,
		draftSolution,
		ownSolution,
		draftPractice: await writePractice(editor),
		ownPractice: await publishPractice(editor),
		match,
		connected,
		organisation: withoutLocale(organisation?.page ?? ''),
		mail: await firstMail(administrator),
		suggestion: await firstSuggestion(administrator),
		password: await passwordLink(supplier)
	};
}

async function sayYes(page: Page, need: string, solution: string): Promise<string> {
	const [needId = '', solutionId = ''] = [need, solution].map((path) => path.split('/').at(-1) ?? '');
	const form = { needId, solutionId, said: 'accepted', fits: 'same-service', text: 'Vi hör gärna mer.' };
	const sent = await sendAs(page, `/sv${NO_MATCH}?/answer`, form);
	expect(sent.status()).toBe(303);

	return withoutLocale(sent.headers()['location'] ?? '');
}

async function writePractice(page: Page): Promise<string> {
	const form = {
		id: crypto.randomUUID(),
		title: TITLES.practice,
		language: 'sv',
		description: 'Hemtjänsten planerar besöken så att ingen kör samma väg två gånger.',
		country: 'SE',
		result: 'Körtiden sjönk.',
		figureBefore: '40',
		figureAfter: '30',
		figureUnit: '% av arbetstiden',
		notAgain: 'Vi skulle inte börja på hösten.'
	};
	expect((await sendAs(page, '/sv/practices/new', form)).status()).toBe(303);

	return `/practices/${form.id}`;
}

async function publishPractice(page: Page): Promise<string> {
	const path = await writePractice(page);
	expect((await sendAs(page, `/sv${path}/check?/publish`, { revision: '1' })).status()).toBe(303);

	return path;
}

async function firstMail(page: Page): Promise<string> {
	const text = await (await page.request.get('/en/administration')).text();

	return withoutLocale(/\/en\/administration\/mails\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '');
}

/** One of the demonstration; administrators are moderators too. */
async function firstSuggestion(page: Page): Promise<string> {
	const text = await (await page.request.get('/en/terms/suggestions')).text();

	return withoutLocale(/\/en\/terms\/suggestions\/[0-9a-f-]{36}/.exec(text)?.[0] ?? '');
}

/** A link for a new password that nobody uses. */
async function passwordLink(page: Page): Promise<string> {
	const who = stranger('Greta', 'en');
	const form = { email: who.email, name: who.name, password: who.password };
	expect((await sendAs(page, '/en/register', form)).status()).toBe(303);
	const confirm = new URL(await linkMailedTo(who.email), 'http://localhost');
	const token = confirm.searchParams.get('token') ?? '';
	await page.context().request.post('/en/confirm?/confirm', { form: { token }, maxRedirects: 0 });
	expect((await sendAs(page, '/en/password', { email: who.email })).status()).toBeLessThan(400);

	return withoutLocale(await linkMailedTo(who.email));
}

function hardest(records: readonly Listed[]): string {
	const ordered = records.toSorted((a, b) => longestWord(b) - longestWord(a));

	return withoutLocale(at(ordered, 0).page);
}

function longestWord(record: Listed): number {
	const texts = typeof record.title === 'object' ? Object.values(record.title) : [nameOf(record)];

	return Math.max(
		...texts
			.join(' ')
			.split(/\s+/)
			.map((word) => word.length)
	);
}

function nameOf(record: Listed & { name?: string }): string {
	return record.name ?? '';
}

function withoutLocale(path: string): string {
	return path.replace(/^\/[a-z]{2}(?=\/)/, '');
}
