// Opens the installation for one command and closes it again, whatever happens in between.
import { openInstallation, readSettings, showStep, type StepReport } from '#platform/server/installation';
import { followTerms } from '#catalogue/terms/server';
import { connectReactions } from '../src/reactions.ts';

const quiet: StepReport = (_what, work) => work();

/** Quiet when a result goes to a program; otherwise each step is shown on stderr. */
export async function withInstallation<T>(options: { quiet: boolean }, work: () => Promise<T>): Promise<T> {
	const installation = await openInstallation(readSettings(), options.quiet ? quiet : showStep);
	connectReactions();
	try {
		await followTerms();
		return await work();
	} finally {
		await installation.close();
	}
}
