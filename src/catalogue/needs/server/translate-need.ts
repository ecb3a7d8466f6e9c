// Writes the texts of a need in a further language, by a person or by a machine, and says which.
import type { Actor } from '#actors/organisations';
import { inTransaction } from '#platform/server/db';
import { announce } from '#platform/server/events';
import { translated } from '../need-changes.ts';
import type { NeedListed, NeedWritten } from '../need-events.ts';
import type { NeedTranslation } from '../need-form.ts';
import { isPublic, type Need, type NeedId } from '../need.ts';
import { keepNeed } from './keep-need.ts';
import { mayRevise } from './policy.ts';
import { findNeedToChange } from './queries.ts';

export function translateNeed(
	actor: Actor,
	id: NeedId,
	language: string,
	written: NeedTranslation
): Promise<Need> {
	return inTransaction(async (tx) => {
		const need = await findNeedToChange(tx, id);
		mayRevise(actor, need);
		const result = translated(need, language, written);
		if (result === need) return need;
		const saved = await keepNeed(tx, actor, { before: need, after: result, act: 'translate-need' });
		const name = isPublic(saved.state) ? 'need.published' : 'need.revised';
		await announce(tx, { name, subjectId: id } satisfies NeedListed | NeedWritten);

		return saved;
	});
}
