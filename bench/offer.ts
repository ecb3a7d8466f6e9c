// Measures how soon a new offer sees its first relevant need, with a running server beside it: demo data and 5,000 generated needs. Usage: node bench/offer.ts
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationId, PersonActor } from '#actors/organisations';
import { createOrganisation } from '#actors/organisations/server';
import { addConfirmedPerson } from '#actors/people/server';
import { importNeeds } from '#catalogue/needs/server';
import type { SolutionId } from '#catalogue/solutions';
import { importSolutions, listSolutionPage } from '#catalogue/solutions/server';
import { matchesOfSolution } from '#journeys/matching/server';
import { deliverEvents } from '#platform/server/events';
import { openInstallation, projectRoot, readSettings, showStep } from '#platform/server/installation';
import { connectReactions } from '../src/reactions.ts';
import { printFigures, quantile } from './figures.ts';
import { writeGeneratedRecords } from './generated-records.ts';

const GENERATED = 5000;
const OFFERS = 40;
const PORT = 3978;
const LONGEST_WAIT_MILLISECONDS = 10_000;
const LOOK_AGAIN_MILLISECONDS = 10;
const ORGANISATION = { name: 'Measured firm', country: 'FI' };

const operator = { kind: 'operator' } as const;
const hooks = { refuse: () => undefined, warn: () => undefined, progress: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'talka-bench-'));
const installation = await openInstallation(readSettings({ TALKA_DATA: folder }), showStep);
try {
	connectReactions();
	await fill();
	const owner = await register();
	const times = await withServer(() => measure(owner));
	printFigures(`A new offer over the demonstration and ${GENERATED} generated needs, ${OFFERS} offers`, [
		{
			what: 'from published to the first relevant need, p95',
			value: quantile(times, 0.95) / 1000,
			unit: 's',
			target: 2,
			better: 'lower'
		},
		{
			what: 'offers that saw a need',
			value: times.filter(Number.isFinite).length / OFFERS,
			unit: 'of 1',
			target: 0.9,
			better: 'higher'
		}
	]);
	console.log(`  median ${(quantile(times, 0.5) / 1000).toFixed(2)} s`);
} finally {
	await installation.close();
	rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
	const demo = (name: string) => join(projectRoot(), 'data', 'demo', `${name}.jsonl`);
	const generated = join(folder, 'generated.jsonl');
	await writeGeneratedRecords(generated, GENERATED);
	await showStep('records imported', async () => {
		await importNeeds(operator, demo('needs'), 'talka', hooks);
		await importSolutions(operator, demo('solutions'), 'talka', hooks);
		await importNeeds(operator, generated, 'talka', hooks);
	});
	await showStep('made ready for matching', deliverEvents);
}

async function register(): Promise<PersonActor> {
	const account = { name: 'Measured person', email: 'bench@talka.example', locale: 'en' } as const;
	const personId = await addConfirmedPerson(operator, { ...account, password: 'measured-offers-2026' });
	const person: PersonActor = {
		kind: 'person',
		personId,
		name: account.name,
		administrator: false,
		moderator: false,
		organisationId: null,
		role: null
	};
	const organisationId: OrganisationId = await createOrganisation(person, {
		id: crypto.randomUUID(),
		...ORGANISATION
	});

	return { ...person, organisationId, role: 'owner' };
}

/** One after another, each from the moment it is stored until its organisation sees a need. */
async function measure(owner: PersonActor): Promise<number[]> {
	const times: number[] = [];
	for (const [number, line] of offerLines().entries()) {
		const file = join(folder, 'offer.jsonl');
		writeFileSync(file, line);
		await importSolutions(operator, file, 'talka', hooks);
		const began = performance.now();
		const { items } = await listSolutionPage(operator, { limit: 1 });
		const id = items[0]?.id;
		if (!id) throw new Error(`offer ${number} was not stored`);
		const seen = await untilSeen(owner, id);
		times.push(seen ? performance.now() - began : Infinity);
		// So that offers fall at any moment between two deliveries.
		await pause(number * 37);
	}

	return times;
}

/** Solutions of the demonstration in other hands. */
function offerLines(): string[] {
	const lines = readFileSync(join(projectRoot(), 'data', 'demo', 'solutions.jsonl'), 'utf8')
		.trim()
		.split('\n');

	return lines.slice(0, OFFERS).map((line, number) => {
		const record = JSON.parse(line) as Record<string, unknown>;
		return JSON.stringify({ ...record, id: `offer-${number}`, organisation: ORGANISATION });
	});
}

async function untilSeen(owner: PersonActor, id: SolutionId): Promise<boolean> {
	const until = performance.now() + LONGEST_WAIT_MILLISECONDS;
	while (performance.now() < until) {
		if ((await matchesOfSolution(owner, id, 'en')).length > 0) return true;
		await pause(LOOK_AGAIN_MILLISECONDS);
	}

	return false;
}

async function withServer<Result>(work: () => Promise<Result>): Promise<Result> {
	const server = spawn(process.execPath, [join(projectRoot(), 'cli', 'talka.ts'), 'start'], {
		env: { ...process.env, TALKA_DATA: folder, PORT: String(PORT), TALKA_DEMO: 'off' },
		stdio: 'ignore'
	});
	try {
		await untilHealthy();
		return await work();
	} finally {
		if (server.exitCode === null && server.kill('SIGTERM'))
			await new Promise((resolve) => server.once('exit', resolve));
	}
}

async function untilHealthy(): Promise<void> {
	for (let attempt = 0; attempt < 600; attempt++) {
		const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1/health`).catch(() => null);
		if (answer?.ok) return;
		await pause(200);
	}
	throw new Error('the server did not start');
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
