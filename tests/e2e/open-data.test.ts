// Open data: the page of the programming interface, downloads, the catalogue, and a publiccode.yml into an offer and out again.
import { expect } from '@playwright/test';
import { accounts, test } from './people.ts';
import { sendSolutionPart } from './solution-steps.ts';
import { asShown, locales, pageText, solutionText } from './texts.ts';
import { follow } from './visits.ts';

const fi = solutionText('fi');
const LONG = 'Anturit kuuntelevat putkia ja kertovat, missä vesi vuotaa. '.repeat(4).trim();
const file = (name: string) => `publiccodeYmlVersion: "0.7.0"
name: ${name}
url: https://code.example/vaskilinna/${crypto.randomUUID()}
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  fi:
    shortDescription: Anturit kuuntelevat putkia
    longDescription: ${LONG}
    features: []
legal: {license: EUPL-1.2}
maintenance: {type: none}
localisation: {localisationReady: true, availableLanguages: [fi, sv]}
`;

test('whoever writes a program finds the interface, the downloads and the catalogue', async ({ visit }) => {
	const page = await visit();
	for (const locale of locales) {
		const t = pageText(locale);
		await page.goto(`/${locale}/open-data/api`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(asShown(t('api.title')));
		await expect(page.getByRole('heading', { name: t('api.operation.match') })).toBeVisible();
	}
	const spec = await page.request.get('/api/v1/openapi.json');
	expect(await spec.json()).toMatchObject({
		openapi: '3.1.0',
		servers: [{ url: new URL(page.url()).origin }]
	});

	const needs = await page.request.get('/data/needs.jsonl');
	const lines = (await needs.text()).trim().split('\n');
	const { total } = (await (await page.request.get('/api/v1/needs?limit=1')).json()) as { total: number };
	expect(Math.abs(lines.length - total)).toBeLessThan(10);
	const turtle = await page.request.get('/catalogue', { headers: { accept: 'text/turtle' } });
	expect(await turtle.text()).toContain('dcat:Catalog');
	await page.goto('/catalogue');
	await expect(page).toHaveURL(/\/[a-z]{2}\/open-data$/);
});

test('a publiccode.yml becomes an offer, and the offer a publiccode.yml', async ({ visit }) => {
	const page = await visit(accounts.supplier);
	const name = `Putkikuulo ${crypto.randomUUID().slice(0, 8)}`;
	const box = page.getByRole('textbox', { name: fi('solution.publiccode.field') });
	const start = () => follow(page, page.getByRole('button', { name: fi('solution.publiccode.start') }));

	await page.goto('/fi/solutions/new');
	await follow(page, page.getByRole('link', { name: fi('solution.publiccode.title') }));
	await box.fill('name: [no end');
	await start();
	await expect(page.getByText(fi('solution.publiccode.not-yaml')).first()).toBeVisible();
	await expect(box).toHaveValue('name: [no end');
	await box.fill(file(name));
	await start();
	await expect(page).toHaveURL(/\/solutions\/[0-9a-f-]{36}\/write\/what$/);
	await expect(page.getByRole('textbox', { name: fi('solution.field.title'), exact: true })).toHaveValue(
		name
	);
	const path = new URL(page.url()).pathname.replace(/^\/fi|\/write\/what$/g, '');

	// Nobody reads the file of a draft.
	expect((await page.request.get(`/fi${path}/publiccode.yml`)).status()).toBe(404);
	await sendSolutionPart(page, path, 'running', { regions: 'SE', languages: 'fi' });
	await page.goto(`/fi${path}/check`);
	await follow(page, page.getByRole('button', { name: fi('solution.check.publish'), exact: true }));
	await page.goto(`/fi${path}`);
	const link = page.getByRole('link', { name: fi('solution.software.file') });
	const written = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(written.headers()['content-type']).toContain('application/yaml');
	expect(await written.text()).toContain(`name: ${name}`);

	await page.goto(`/fi${path}/software`);
	await page
		.getByRole('group', { name: fi('solution.field.platforms') })
		.getByLabel('Linux')
		.check();
	await follow(page, page.getByRole('button', { name: fi('solution.software.save'), exact: true }));
	expect(await (await page.request.get(`/fi${path}/publiccode.yml`)).text()).toContain('- linux');
});
