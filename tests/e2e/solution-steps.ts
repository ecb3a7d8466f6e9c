// Writing solutions: sent as the four forms send them, where another step is tested.
import { expect, type Page } from '@playwright/test';
import { revisionOn, sendAs } from './need-steps.ts';

/** A firm's own words, in Finnish, about leaks in the water pipes of sparse villages. */
export const offered =
	'Vuodonetsintä vesijohtoverkkoon: anturit kuuntelevat putkia ja kertovat, missä talousvesi vuotaa. Toimii haja-asutusalueella etänä, myös talvella.';
/** The same trouble as a Swedish municipality tells it. */
export const leaking =
	'Dricksvattnet rinner bort genom läckor i de gamla vattenledningarna i byarna. Läckorna hittas för sent, på vintern efter flera dagar. Vi behöver läcksökning på distans.';

/** A draft that only waits to be published; `/solutions/…`. */
export async function writeSolution(page: Page, title: string): Promise<string> {
	const id = crypto.randomUUID();
	expect((await sendAs(page, '/fi/solutions/new', { id, text: offered })).status()).toBe(303);
	const path = `/solutions/${id}`;
	await sendSolutionPart(page, path, 'what', { title, description: offered, language: 'fi', trl: '8' });
	await sendSolutionPart(page, path, 'running', { regions: 'SE', requirements: 'Matkapuhelinverkko.' });

	return path;
}

export async function listSolution(page: Page, title: string): Promise<string> {
	const path = await writeSolution(page, title);
	const address = `/fi${path}/check`;
	const sent = await sendAs(page, `${address}?/publish`, { revision: await revisionOn(page, address) });
	expect(sent.status()).toBe(303);

	return path;
}

export async function sendSolutionPart(
	page: Page,
	path: string,
	part: string,
	fields: Record<string, string>
) {
	const address = `/fi${path}/write/${part}`;
	const revision = await revisionOn(page, address);
	expect((await sendAs(page, address, { revision, ...fields })).status(), part).toBe(303);
}
