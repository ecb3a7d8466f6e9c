// Begins a need from what somebody wrote, with an account or without.
import { actsAs, type Actor } from '#actors/organisations';
import { organisationsById } from '#actors/organisations/server';
import { detectLanguage } from '#commons/language/server';
import { forgetVersions } from '#commons/records/server';
import { allConcepts, findConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { inTransaction, type Database } from '#platform/server/db';
import { announce } from '#platform/server/events';
import type { NeedRefusal } from '../need-acts.ts';
import { begun } from '../need-beginning.ts';
import type { NeedWritten } from '../need-events.ts';
import { slotConcepts } from '../need-slots.ts';
import type { NeedId } from '../need.ts';
import { keepFirst } from './keep-need.ts';
import { isOwnDraft, mayDraft } from './policy.ts';
import { addDraft, findNeed, removeDraftsBefore } from './queries.ts';

const KEPT_DAYS = 30;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

type Beginning = { id: string; text: string; locale: string };

/** `id` comes from the page: the same form sent twice makes one need. Returns its id. */
export async function draftNeed(actor: Actor, { id, text, locale }: Beginning): Promise<NeedId> {
	const organisationId = mayDraft(actor);
	const organisation = (await organisationsById([organisationId])).get(organisationId ?? '');
	const { language, confidence } = detectLanguage(text);
	const spoken = confidence >= 0.5 ? language : locale;
	const concepts = findConcepts(text, spoken).map(({ id: concept }) => ({
		id: concept,
		slot: slotOf(concept)
	}));
	const need = begun({
		id: id as NeedId,
		text,
		language: spoken,
		concepts,
		organisationId,
		country: organisation?.country ?? null,
		createdBy: actor.kind === 'person' ? actor.personId : null,
		draftKey: actor.kind === 'visitor' ? (actor.draftKey ?? null) : null,
		now: new Date()
	});

	return inTransaction(async (tx) => {
		const abandoned = await removeDraftsBefore(tx, new Date(Date.now() - KEPT_DAYS * DAY_MILLISECONDS));
		await forgetVersions(tx, 'need', abandoned);
		if (await addDraft(tx, need)) {
			await keepFirst(tx, need);
			await announce(tx, { name: 'need.drafted', subjectId: need.id } satisfies NeedWritten);
		} else await mustBeTheSame(tx, actor, need.id);

		return need.id;
	});
}

/** The slot whose terms are concepts of this kind, if there is one. */
function slotOf(conceptId: string): keyof typeof slotConcepts | null {
	const kind = allConcepts().find(({ id }) => id === conceptId)?.kind;

	return (['who', 'does', 'problem'] as const).find((slot) => slotConcepts[slot] === kind) ?? null;
}

async function mustBeTheSame(tx: Database, actor: Actor, id: NeedId): Promise<void> {
	const taken = await findNeed(tx, id);
	if (!isOwnDraft(actor, taken) && !actsAs(actor, taken.organisationId, 'editor')) {
		throw new Refusal<NeedRefusal>('need.id-taken');
	}
}
