// Saves one part of a need: while it is drafted, and as a correction afterwards.
import type { Actor } from '#actors/organisations';
import { isCpvCode } from '#commons/language/server';
import { allConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { NeedRefusal } from '../need-acts.ts';
import { revised } from '../need-changes.ts';
import type { NeedListed, NeedWritten } from '../need-events.ts';
import type { PartInput } from '../need-form.ts';
import { slotConcepts } from '../need-slots.ts';
import { isPublic, type Need, type NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { mayRevise } from './policy.ts';
import { findNeedToChange } from './queries.ts';

/** Refuses `need.changed-meanwhile` where somebody saved something else since the form was opened. */
export function reviseNeed(actor: Actor, id: NeedId, input: PartInput): Promise<Need> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		mayRevise(actor, need);
		mustBeKnown(input, need);
		const result = revised(need, input);
		if (result === need) return need;
		const saved = await keepNeed(tx, actor, { before: need, after: result, act: 'revise-need' });
		const name = isPublic(saved.state) ? 'need.published' : 'need.revised';
		await announce(tx, { name, subjectId: id } satisfies NeedListed | NeedWritten);

		return saved;
	});
}

/** Ids that only the thesaurus and the CPV know; what the need holds already came with an import and may stay. */
function mustBeKnown(input: PartInput, { themes, cpv }: Need): void {
	const known = new Map(allConcepts().map(({ id, kind }) => [id, kind]));
	const every = (ids: readonly string[], kind?: string) =>
		ids.every((id) => known.has(id) && (kind === undefined || known.get(id) === kind));
	const fine =
		(input.part !== 'service' ||
			(every(input.whoTerms, slotConcepts.who) && every(input.doesTerms, slotConcepts.does))) &&
		(input.part !== 'trouble' || every(input.problemTerms, slotConcepts.problem)) &&
		(input.part !== 'subject' || every(input.concept.filter((id) => !themes.includes(id))));
	if (!fine) throw new Refusal<NeedRefusal>('need.term-unknown');
	const codes = input.part === 'subject' ? [...input.cpv, input.cpvOther] : [];
	if (!codes.every((code) => code === '' || cpv.includes(code) || isCpvCode(code)))
		throw new Refusal<NeedRefusal>('need.cpv-unknown');
}
