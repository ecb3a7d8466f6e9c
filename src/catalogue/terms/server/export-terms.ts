// The terms in force as JSON Lines: for a further training and for other installations. No people.
import { termKey } from '#commons/vocabulary';
import { database } from '#platform/server/db';
import { termsInForce, type TermProposal } from '../suggestion.ts';
import { mayExport } from './policy.ts';
import { listApproved } from './queries.ts';

export type TermLine = TermProposal & { decided: string };

export async function* exportTerms(actor: { kind: 'operator' }): AsyncGenerator<TermLine> {
	mayExport(actor);
	const { added, removed } = termsInForce(await listApproved(database()), termKey);
	for (const { decidedAt, ...term } of [...added, ...removed]) {
		yield { ...term, decided: decidedAt.toISOString() };
	}
}
