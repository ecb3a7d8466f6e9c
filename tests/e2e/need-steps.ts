// Writing needs: field by field as a person does, or as a whole by sending the same forms, where another step is tested.
import { expect, type APIResponse, type Page } from '@playwright/test';
import { needText, type Locale } from './texts.ts';
import { follow, send } from './visits.ts';

export const parts = ['gap', 'service', 'trouble', 'means', 'subject'] as const;
export type Part = (typeof parts)[number];

/** A title that no other test uses. */
export function ownTitle(words: string): string {
	return `${words} ${crypto.randomUUID().slice(0, 8)}`;
}

/** In the language of the need, Swedish. */
export const answered = {
	who: 'Nio undersköterskor och 58 personer över 75 år',
	does: 'Hembesök morgon och kväll, läkemedel och tillsyn',
	where: 'Byar fyra till nio mil från centralorten',
	frequency: 'Två eller tre besök om dagen, hela året',
	problem: 'Fyra timmar av tio går till körning, och kvällsbesök ställs in',
	measure: 'Andel av arbetstiden på vägen, enligt körjournalen'
} as const;

export async function saveAndContinue(page: Page, locale: Locale): Promise<void> {
	await follow(
		page,
		page.getByRole('button', { name: needText(locale)('need.form.save-next'), exact: true })
	);
}

/** Of the part that is open, whatever it shows before or after. */
export async function expectPart(page: Page, locale: Locale, part: Part): Promise<void> {
	await expect(page).toHaveURL(new RegExp(`/${locale}/needs/[0-9a-f-]{36}/write/${part}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(needText(locale)(`need.part.${part}`));
}

/** What is wrong stands beside the field, and in the summary above, which has the focus. */
export async function expectRefused(page: Page, field: string, message: string): Promise<void> {
	const box = page.getByRole('textbox', { name: field });
	await expect(box).toHaveAttribute('aria-invalid', 'true');
	await expect(box).toHaveAccessibleDescription(new RegExp(message.replace(/[?().,]/g, '\\$&')));
	await expect(
		page.getByRole('group', { name: needText('sv')('need.form.errors', { count: 1 }) })
	).toBeFocused();
	await expect(page.getByRole('link', { name: message })).toBeVisible();
}

/** `/needs/…` of the page that is open, without its language. */
export function pathOfNeed(page: Page): string {
	const path = /\/needs\/[0-9a-f-]{36}/.exec(page.url())?.[0];
	if (path === undefined) throw new Error(`${page.url()} is no page of a need.`);

	return path;
}

/** A draft begun by the form for new needs; `/needs/…`. */
export async function beginNeed(page: Page, text: string): Promise<string> {
	const id = crypto.randomUUID();
	expectSaved(await sendAs(page, '/sv/needs/new', { id, text }));

	return `/needs/${id}`;
}

/** All that is needed before it can be handed over. */
export async function writeNeed(
	page: Page,
	title: string,
	description = 'Resorna tar tiden.'
): Promise<string> {
	const path = await beginNeed(page, title);
	await sendPart(page, path, 'gap', { title, language: 'sv', description });
	const { who, does, where, ...trouble } = answered;
	await sendPart(page, path, 'service', { who, whoTerms: 'older-people', does, where, country: 'SE' });
	await sendPart(page, path, 'trouble', { ...trouble, problemTerms: 'long-distance' });

	return path;
}

/** Written by one person of an organisation and published by another; or both by the same in an office of one. */
export async function publishNeed(
	{ writer, owner }: { writer: Page; owner: Page },
	title: string,
	description?: string
): Promise<string> {
	const path = await writeNeed(writer, title, description);
	await sendStep(writer, path, 'submit');
	await sendStep(owner, path, 'approve');

	return path;
}

export async function sendPart(page: Page, path: string, part: Part, fields: Record<string, string>) {
	const address = `/sv${path}/write/${part}`;
	const revision = await revisionOn(page, address);
	expectSaved(await sendAs(page, address, { revision, ...fields }));
}

export async function sendStep(page: Page, path: string, step: 'submit' | 'approve'): Promise<void> {
	const address = `/sv${path}/check`;
	const revision = await revisionOn(page, address);
	expectSaved(await sendAs(page, `${address}?/${step}`, { revision }));
}

/** Sends a form with the cookies of the browser, as a program would. */
export function sendAs(page: Page, path: string, form: Record<string, string>): Promise<APIResponse> {
	return send(page.context().request, path, form);
}

/** The hidden field by which a form knows on top of what it saves. */
export async function revisionOn(page: Page, address: string): Promise<string> {
	const answer = await page.context().request.get(address);
	expect(answer.status(), address).toBe(200);
	const revision = /name="revision" value="(\d+)"/.exec(await answer.text())?.[1];
	if (revision === undefined) throw new Error(`${address} holds no revision.`);

	return revision;
}

function expectSaved(answer: APIResponse): void {
	expect(answer.status(), answer.url()).toBe(303);
}
