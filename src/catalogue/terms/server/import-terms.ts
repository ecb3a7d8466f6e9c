// Takes over terms that another installation approved: each line by the rules, a term that is there already changes nothing.
import * as v from 'valibot';
import { allConcepts, findConcept } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce, notify } from '#platform/server/events';
import { SuggestionForm } from '../suggestion-form.ts';
import type { NewSuggestion, TermProposal } from '../suggestion.ts';
import type { TermInForce } from '../term-events.ts';
import { mustBeUsable } from '../term-rules.ts';
import { functionWordsIn } from './limits.ts';
import { loadTerms } from './load-terms.ts';
import { mayImport } from './policy.ts';
import { addDecision, addSuggestion } from './queries.ts';

export type TermCounts = { read: number; added: number; unchanged: number; rejected: number };
export type RefusedTermLine = { line: number; reason: string };

const TermLineShape = v.object({ ...v.omit(SuggestionForm, ['note']).entries, concept: v.string() });
/** Refusals that say that the line asks for what is so already. */
const UNCHANGED: readonly string[] = ['term.is-there', 'term.not-there'];

/** Line by line, since what one line adds is what the next is judged by. Records are not measured: the operator answers for the file. */
export async function importTerms(
	actor: { kind: 'operator' },
	lines: readonly unknown[],
	refuse: (line: RefusedTermLine) => void
): Promise<TermCounts> {
	mayImport(actor);
	const counts: TermCounts = { read: lines.length, added: 0, unchanged: 0, rejected: 0 };
	for (const [at, line] of lines.entries()) {
		const reason = await reasonAgainst(line);
		if (reason === null) counts.added += 1;
		else if (UNCHANGED.includes(reason)) counts.unchanged += 1;
		else {
			counts.rejected += 1;
			refuse({ line: at + 1, reason });
		}
	}

	return counts;
}

/** Null where the term is in force now. */
async function reasonAgainst(line: unknown): Promise<string | null> {
	const parsed = v.safeParse(TermLineShape, line);
	if (!parsed.success) return parsed.issues[0].message;
	if (!findConcept(parsed.output.concept)) return 'term.concept-unknown';
	try {
		const functionWords = functionWordsIn(parsed.output.language);
		mustBeUsable(parsed.output, { concepts: allConcepts(), functionWords });
	} catch (error) {
		if (error instanceof Refusal) return String(error.code);
		throw error;
	}
	await takeOver(parsed.output);
	await loadTerms();

	return null;
}

function takeOver({ concept, language, term, change }: TermProposal): Promise<void> {
	return inTransaction(async (tx) => {
		const at = new Date();
		const decided = { by: null, at, reason: '' };
		const suggestion: NewSuggestion = {
			...{ concept, language, term, change, decided },
			state: 'approved',
			note: '',
			organisationId: null,
			suggested: { by: null, at }
		};
		const saved = await addSuggestion(tx, suggestion);
		if (!saved) throw new Error('an approved term was held for an open one');
		await addDecision(tx, saved.id, { act: 'approve', ...decided, alone: false });
		const payload = { concept, language, term };
		await announce(tx, { name: 'term.approved', subjectId: saved.id, payload } satisfies TermInForce);
		await notify(tx, 'terms');
	});
}
