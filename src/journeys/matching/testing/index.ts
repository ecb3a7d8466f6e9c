// Builders for tests: needs and solutions of organisations that people act for, brought in the way an import does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationId } from '#actors/organisations';
import { aMember } from '#actors/organisations/testing';
import type { NeedId } from '#catalogue/needs';
import { importNeeds, listNeedPage } from '#catalogue/needs/server';
import type { SolutionId } from '#catalogue/solutions';
import { importSolutions, listSolutionPage } from '#catalogue/solutions/server';

export { findByEngine, findByFullScan } from './full-scan.ts';

const operator = { kind: 'operator' } as const;
const hooks = { refuse: refused, warn: () => undefined, progress: () => undefined };
export const CARE =
	'Home care for older people: remote monitoring and home visits in sparsely populated areas.';
export const ROADS = 'Winter maintenance of roads: snow ploughing and gritting.';

type Line = { id: string; text: string; organisation: string; expires?: string };

/** Imports one need; its organisation is made where there is none of that name. */
export async function storedNeed(line: Line): Promise<{ id: NeedId; organisationId: OrganisationId }> {
	await inFile(line, (file) => importNeeds(operator, file, 'talka', hooks));
	const { items } = await listNeedPage(operator, { limit: 100 });

	return found(
		items.find(({ sourceId }) => sourceId === line.id),
		line.id
	);
}

export async function storedSolution(
	line: Line
): Promise<{ id: SolutionId; organisationId: OrganisationId }> {
	await inFile(line, (file) => importSolutions(operator, file, 'talka', hooks));
	const { items } = await listSolutionPage(operator, { limit: 100 });

	return found(
		items.find(({ sourceId }) => sourceId === line.id),
		line.id
	);
}

let pairs = 0;

/** A need and a solution of two organisations that fit, and an editor of each. */
export async function storedPair(text = CARE) {
	const number = ++pairs;
	const need = await storedNeed({ id: `pair-need-${number}`, text, organisation: `Asking ${number}` });
	const solution = await storedSolution({
		id: `pair-solution-${number}`,
		text,
		organisation: `Offering ${number}`
	});

	return {
		needId: need.id,
		solutionId: solution.id,
		asker: aMember(need.organisationId, 'editor'),
		offerer: aMember(solution.organisationId, 'editor')
	};
}

async function inFile(
	{ id, text, organisation, expires }: Line,
	work: (file: string) => Promise<unknown>
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'talka-matches-'));
	const file = join(folder, 'line.jsonl');
	const line = {
		id,
		title: { en: text },
		description: { en: text },
		language: 'en',
		organisation: { name: organisation, country: 'FI' },
		source: { name: 'Test' },
		...(expires && { expires })
	};
	writeFileSync(file, `${JSON.stringify(line)}\n`);
	try {
		await work(file);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function found<R extends { organisationId: string | null }>(record: R | undefined, name: string) {
	if (!record?.organisationId) throw new Error(`${name} was not stored`);

	return { ...record, organisationId: record.organisationId as OrganisationId };
}

function refused({ reason }: { reason: string }): never {
	throw new Error(reason);
}
