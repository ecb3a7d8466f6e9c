// `talka export`: everything public in the import format, and what was answered about matches; one JSON object a line.
import { once } from 'node:events';
import { exportNeeds } from '#catalogue/needs/server';
import { exportPractices } from '#catalogue/practices/server';
import { exportSolutions } from '#catalogue/solutions/server';
import { exportOrganisations } from '#actors/organisations/server';
import { exportConcepts } from '#commons/vocabulary/server';
import { exportTerms } from '#catalogue/terms/server';
import { exportMatches } from '#journeys/matching/server';
import { readOptions, Usage } from './options.ts';
import { withInstallation } from './with-installation.ts';

const exports: Record<string, (actor: { kind: 'operator' }) => AsyncIterable<unknown>> = {
	needs: exportNeeds,
	solutions: exportSolutions,
	practices: exportPractices,
	organisations: exportOrganisations,
	concepts: exportConcepts,
	matches: exportMatches,
	terms: exportTerms
};

export async function exportRecords(args: readonly string[]): Promise<number> {
	const [what = '', ...more] = readOptions(args, []).positionals;
	const run = Object.hasOwn(exports, what) ? exports[what] : undefined;
	if (!run || more.length > 0) throw new Usage(`Write: npx talka export ${Object.keys(exports).join('|')}.`);

	return withInstallation({ quiet: true }, async () => {
		const reader = listenToStdout();
		for await (const line of run({ kind: 'operator' })) {
			if (reader.isGone()) break;
			if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await reader.ready();
		}
		return 0;
	});
}

/** Whoever reads may have had enough (`talka export needs | head`): that ends the work and is no failure. */
function listenToStdout() {
	let gone = false;
	process.stdout.on('error', () => (gone = true));

	return {
		isGone: () => gone,
		ready: () => once(process.stdout, 'drain').catch(() => undefined)
	};
}
