// Needs and the wrong person: who only reads gets no form, and for strangers a draft is not there.
import { expect } from '@playwright/test';
import { ownTitle, parts, revisionOn, sendAs, writeNeed } from './need-steps.ts';
import { accounts, test } from './people.ts';
import { needText, plain } from './texts.ts';

const sv = needText('sv');

test('who may only read gets no form and changes nothing', async ({ visit }) => {
	const editor = await visit(accounts.editor);
	const title = ownTitle('Utkast som bara får läsas');
	const path = await writeNeed(editor, title);
	const viewer = await visit(accounts.viewer);
	await viewer.goto(`/sv${path}`);
	expect(plain(await viewer.getByRole('heading', { level: 1 }).textContent())).toBe(title);
	await expect(viewer.getByRole('main').getByRole('link', { name: sv('need.page.continue') })).toHaveCount(0);
	const revision = await revisionOn(editor, `/sv${path}/write/gap`);
	for (const part of parts) {
		expect((await viewer.goto(`/sv${path}/write/${part}`))?.status(), part).toBe(403);
	}
	const sent = await sendAs(viewer, `/sv${path}/write/gap`, { revision, title: 'Taget', language: 'sv' });
	expect(sent.status()).toBe(403);
	for (const act of ['submit', 'approve', 'discard']) {
		const answer = await sendAs(viewer, `/sv${path}/check?/${act}`, { revision });
		expect(answer.status(), act).toBe(409);
	}
	expect((await viewer.goto(`/sv${path}/check`))?.status()).toBe(200);
	await expect(viewer.getByRole('button', { name: sv('need.act.submit') })).toHaveCount(0);
	await expect(viewer.getByText(sv('need.check.discard'))).toHaveCount(0);
	expect(await revisionOn(editor, `/sv${path}/write/gap`)).toBe(revision);
});

test('for another organisation a draft is not there, whatever address is tried', async ({ visit }) => {
	const editor = await visit(accounts.editor);
	const path = await writeNeed(editor, ownTitle('Utkast som ingen annan ser'));
	const revision = await revisionOn(editor, `/sv${path}/write/gap`);
	const other = await visit(accounts.supplier);
	const written = {
		revision,
		id: crypto.randomUUID(),
		title: 'Omaksi',
		language: 'fi',
		by: 'person',
		how: 'stop',
		reason: 'x'
	};
	const pages = [
		...parts.map((part) => `write/${part}`),
		'check',
		'close',
		'translate/fi',
		'history',
		'matches'
	];
	for (const page of pages) {
		expect((await other.goto(`/fi${path}/${page}`))?.status(), page).toBe(404);
	}
	const forms = [
		...parts.map((part) => `write/${part}`),
		...['submit', 'approve', 'return', 'discard'].map((act) => `check?/${act}`),
		'close',
		'translate/fi'
	];
	for (const form of forms) {
		expect((await sendAs(other, `/fi${path}/${form}`, written)).status(), form).toBe(404);
	}
	expect(await revisionOn(editor, `/sv${path}/write/gap`)).toBe(revision);
});
