// Builders for tests and the demonstration: a need with everything said, in memory, stored, or published.
// cspell:ignore hoitajat ajavat matkoja Talvella ajetaan tuntia perutaan Kunnassa asukasta viikot Omin sanoin
import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '#actors/organisations';
import { aMember } from '#actors/organisations/testing';
import { database } from '#platform/server/db';
import { needSlots, type NeedSlots } from '../need-slots.ts';
import type { Need, NeedId } from '../need.ts';
import { approveNeed } from '../server/approve-need.ts';
import { keepFirst } from '../server/keep-need.ts';
import { addDraft, findNeed } from '../server/queries.ts';
import { submitNeed } from '../server/submit-need.ts';

/** A draft of nobody in which every field is filled. */
export function aNeed(overrides: Partial<Need> = {}): Need {
	const now = new Date('2026-03-02T08:00:00Z');

	return {
		id: randomUUID() as NeedId,
		position: 1,
		state: 'draft',
		title: { fi: 'Kotihoidon hoitajat ajavat pitkiä matkoja' },
		description: { fi: 'Talvella ajetaan neljä tuntia kymmenestä. Iltakäyntejä perutaan.' },
		language: 'fi',
		country: 'FI',
		region: null,
		place: 'Hiidenvaara',
		cpv: ['85312000'],
		themes: ['home-care'],
		technologies: [],
		url: null,
		organisationId: null,
		source: null,
		sourceId: null,
		createdAt: now,
		savedAt: now,
		revision: 1,
		createdBy: null,
		translations: {},
		slots: fullSlots(),
		summary: { fi: 'Kunnassa on 900 asukasta ja 2 000 neliökilometriä.' },
		baseline: { value: 41, target: 30, unit: '% työajasta', measured: 'Ajopäiväkirja, viikot 3–10' },
		moneyOwner: 'Kotihoidon päällikkö',
		wantedFrom: '2026-09',
		wantedTo: '2027-05',
		rejectedCpv: ['34144900'],
		rejectedConcepts: ['snow-clearing'],
		draftKey: null,
		submittedBy: null,
		approval: null,
		returnNote: null,
		closed: null,
		...overrides
	};
}

/** Stored as given, with the version it begins with; the source of imported needs is the import's alone. */
export async function storedNeed(overrides: Partial<Need> = {}): Promise<Need> {
	const need = aNeed(overrides);
	if (!(await addDraft(database(), need))) throw new Error(`the need ${need.id} was there already`);
	await keepFirst(database(), need);

	return findNeed(database(), need.id);
}

/** Handed over by an editor and approved by an owner of this organisation, so that everybody reads it. */
export async function openNeed(organisationId: OrganisationId, overrides: Partial<Need> = {}): Promise<Need> {
	const draft = await storedNeed({ organisationId, ...overrides });
	const submitted = await submitNeed(aMember(organisationId, 'editor'), draft.id, draft.revision);

	return approveNeed(aMember(organisationId, 'owner'), submitted.id, submitted.revision);
}

function fullSlots(): NeedSlots {
	const terms: Record<keyof NeedSlots, string[]> = {
		who: ['older-people'],
		does: ['home-care'],
		where: ['villages'],
		frequency: ['daily'],
		problem: ['long-distance'],
		measure: ['share-of-time']
	};
	const slots = needSlots.map((slot) => [slot, { terms: terms[slot], text: { fi: `Omin sanoin: ${slot}` } }]);

	return Object.fromEntries(slots) as NeedSlots;
}
