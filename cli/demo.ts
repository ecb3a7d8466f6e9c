// The demonstration: invented places and records, loaded through the same import as everybody's.
import { join } from 'node:path';
import { countAllOrganisations } from '#actors/organisations/server';
import { countNeeds, importNeeds } from '#catalogue/needs/server';
import { countPractices, importPractices } from '#catalogue/practices/server';
import { countSolutions, importSolutions } from '#catalogue/solutions/server';
import { importPlaces } from '#commons/places/server';
import type { ImportHooks } from '#commons/records/server';
import { deliverEvents } from '#platform/server/events';
import { projectRoot, type StepReport } from '#platform/server/installation';
import { loadDemoAccounts } from './demo-accounts.ts';
import { loadDemoTerms } from './demo-terms.ts';

const OPERATOR = { kind: 'operator' } as const;

/** Only an empty database gets the demo, so nobody's own records are ever mixed with invented ones unasked. */
export async function loadDemo(step: StepReport): Promise<void> {
	const counts = await Promise.all([
		countNeeds(),
		countSolutions(),
		countPractices(),
		countAllOrganisations()
	]);
	if (counts.some((count) => count > 0)) return;
	await step('Demonstration content loaded', async () => {
		const folder = join(projectRoot(), 'data', 'demo');
		await importPlaces(join(folder, 'places.json'), strict);
		await importNeeds(OPERATOR, join(folder, 'needs.jsonl'), 'talka', strict);
		await importSolutions(OPERATOR, join(folder, 'solutions.jsonl'), 'talka', strict);
		await importPractices(OPERATOR, join(folder, 'practices.jsonl'), 'talka', strict);
		await loadDemoTerms(await loadDemoAccounts());
		await deliverEvents();
	});
}

/** Our own file must be flawless: a refused line is a mistake of ours and stops the start. */
const strict: ImportHooks = {
	refuse: ({ line, field, reason }) => {
		throw new Error(`demo line ${line}: ${field ?? ''} ${reason}`);
	},
	warn: (line, sentence) => {
		throw new Error(`demo line ${line}: ${sentence}`);
	},
	progress: () => undefined
};
