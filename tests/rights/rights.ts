// What the table of rights is made of: roles, the answers a role can get, and lines that name a use case with all of them.
import { mustBeSignedIn, type Actor, type ActorRefusal, type PersonActor } from '#actors/organisations';
import type { MembershipRefusal } from '#actors/organisations';
import type { OrganisationRefusal } from '#actors/organisations/server';
import type { SuggestionRefusal } from '#catalogue/terms';
import { NotFound, Refusal } from '#platform/errors';
import type { RightsRole } from './roles.ts';
import type { World } from './world.ts';

/** `nothing`: whoever asks is let in, and there is nothing for them. */
export type Answer =
	| 'may'
	| 'nothing'
	| 'not found'
	| ActorRefusal
	| OrganisationRefusal
	| Extract<SuggestionRefusal, 'term.moderators-only'>
	| Extract<MembershipRefusal, 'organisation.last-owner'>;
export type Answers = Readonly<Record<RightsRole, Answer>>;

export type Right = {
	/** The name that the module's door exports. */
	verb: string;
	/** Of what or when, where the answers depend on it. */
	about: string;
	answers: Answers;
	run: (actor: Actor, world: World) => Promise<unknown>;
};
export type ModuleRights = {
	/** Storey and folder, as in `src`. */
	module: `${'actors' | 'catalogue' | 'journeys' | 'insight'}/${string}`;
	rights: readonly Right[];
	/** Functions of the door that nobody asks as somebody, each with why that is right. */
	withoutActor: Readonly<Record<string, string>>;
	/** What no page and no programming interface may reach for. */
	notForPages: readonly string[];
};

export const everybody: Answers = {
	anonymous: 'may',
	viewer: 'may',
	editor: 'may',
	owner: 'may',
	other: 'may',
	administrator: 'may',
	operator: 'may'
};

export const onlyOperator: Answers = {
	anonymous: 'organisation.operator-only',
	viewer: 'organisation.operator-only',
	editor: 'organisation.operator-only',
	owner: 'organisation.operator-only',
	other: 'organisation.operator-only',
	administrator: 'organisation.operator-only',
	operator: 'may'
};

/** What a person does for themselves, whatever they act for. */
export const everyPerson: Answers = {
	...everybody,
	anonymous: 'actor.signed-out',
	operator: 'actor.signed-out'
};

/** Writing a record of the organisation that everybody may read. */
export const editors: Answers = {
	...everyPerson,
	viewer: 'actor.role-too-low',
	other: 'actor.other-organisation',
	administrator: 'actor.other-organisation'
};
export const owners: Answers = { ...editors, editor: 'actor.role-too-low' };

/** The same for a record that is there for its organisation only. */
export const editorsOfHidden: Answers = { ...editors, other: 'not found', administrator: 'not found' };
export const ownersOfHidden: Answers = { ...owners, other: 'not found', administrator: 'not found' };
export const readersOfHidden: Answers = {
	...everybody,
	anonymous: 'not found',
	other: 'not found',
	administrator: 'not found'
};

/** Lists in which only members find what belongs to their organisation. */
export const foundByNobody: Answers = {
	anonymous: 'nothing',
	viewer: 'nothing',
	editor: 'nothing',
	owner: 'nothing',
	other: 'nothing',
	administrator: 'nothing',
	operator: 'nothing'
};
export const foundByMembers: Answers = { ...foundByNobody, viewer: 'may', editor: 'may', owner: 'may' };
export const foundByEditors: Answers = { ...foundByMembers, viewer: 'nothing' };
/** The same where one has to be signed in to ask. */
export const ownOfMembers: Answers = {
	...foundByMembers,
	anonymous: 'actor.signed-out',
	operator: 'actor.signed-out'
};

/** What a use case really answers. */
export async function answerOf(work: () => Promise<unknown>): Promise<string> {
	try {
		const result = await work();
		return isNothing(result) ? 'nothing' : 'may';
	} catch (error) {
		if (error instanceof NotFound) return 'not found';
		if (error instanceof Refusal) return String(error.code);
		throw error;
	}
}

/** For verbs that take a person: whoever is none is turned away before, by the page. */
export function personIn(actor: Actor): PersonActor {
	return mustBeSignedIn(actor);
}

export async function drained(lines: AsyncGenerator): Promise<number> {
	let count = 0;
	while ((await lines.next()).done !== true) count++;

	return count;
}

function isNothing(result: unknown): boolean {
	return result === 0 || (Array.isArray(result) && result.length === 0);
}
