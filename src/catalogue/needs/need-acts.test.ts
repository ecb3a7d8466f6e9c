// From which state a need may go to which, by whom, and why not now.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, OrganisationId } from '#actors/organisations';
import { aMember, aPerson } from '#actors/organisations/testing';
import type { PersonId } from '#actors/people';
import {
	approved,
	closed,
	matched,
	missing,
	nextSteps,
	returned,
	submitted,
	transitions,
	type NeedAct
} from './need-acts.ts';
import { emptySlots, needSlots } from './need-slots.ts';
import { needStates, type Need, type NeedState } from './need.ts';
import { aNeed } from './testing/index.ts';

const writer = 'writer' as PersonId;
const approver = 'approver' as PersonId;
const place = 'place' as OrganisationId;
const at = new Date('2026-05-04T10:00:00Z');
const acts = Object.keys(transitions) as NeedAct[];
const others = { otherOwners: 1 };

const done: Record<NeedAct, (need: Need) => Need> = {
	submit: (need) => submitted(need, writer),
	return: (need) => returned(need, 'A figure is missing.'),
	approve: (need) => approved(need, approver, at, others),
	stop: (need) => closed(need, 'stop', 'No money.', at),
	reuse: (need) => closed(need, 'reuse', 'A practice is in use.', at)
};

/** Written out once more by hand: a slip in the table of the rules must not pass as its own proof. */
const allowed: Partial<Record<NeedState, Partial<Record<NeedAct, NeedState>>>> = {
	draft: { submit: 'in_review' },
	in_review: { return: 'draft', approve: 'open' },
	open: { stop: 'closed_stopped', reuse: 'closed_reused' },
	matched: { stop: 'closed_stopped', reuse: 'closed_reused' },
	pooled: { stop: 'closed_stopped', reuse: 'closed_reused' }
};
const cases = needStates.flatMap((state) =>
	acts.map((act) => ({ state, act, to: allowed[state]?.[act] ?? null }))
);

describe('an act', () => {
	it.each(cases.filter(({ to }) => to !== null))('"$act" leads from $state to $to', ({ state, act, to }) => {
		expect(done[act](aNeed({ state })).state).toBe(to);
	});

	it.each(cases.filter(({ to }) => to === null))('"$act" is refused in $state', ({ state, act }) => {
		expect(() => done[act](aNeed({ state }))).toThrow('need.not-in-this-state');
	});

	it.each(acts)('"%s" leaves the need it was given as it was, and its words too', (act) => {
		const need = aNeed({ state: transitions[act].from[0] ?? 'draft' });
		const copy = structuredClone(need);
		const { title, slots, baseline } = done[act](need);
		expect(need).toEqual(copy);
		expect({ title, slots, baseline }).toEqual({
			title: copy.title,
			slots: copy.slots,
			baseline: copy.baseline
		});
	});

	it('says first that a need has moved on, whatever else it lacks', () => {
		const need = aNeed({ state: 'open', slots: emptySlots(), submittedBy: approver });
		expect(() => submitted(need, writer)).toThrow('need.not-in-this-state');
		expect(() => approved(need, approver, at, others)).toThrow('need.not-in-this-state');
	});

	it('never leads to a state outside the table, and a closed need stays closed', () => {
		const steps = fc.array(fc.constantFrom<NeedAct | 'match'>(...acts, 'match'), { maxLength: 12 });
		fc.assert(
			fc.property(fc.constantFrom(...needStates), steps, (state, sequence) => {
				let need = aNeed({ state });
				for (const step of sequence) {
					const before = need.state;
					need = step === 'match' ? matched(need) : unlessRefused(step, need);
					const reachable = [before, ...Object.values(allowed[before] ?? {})];
					expect(step === 'match' && before === 'open' ? ['matched'] : reachable).toContain(need.state);
					if (before.startsWith('closed_') || before === 'adopted') expect(need.state).toBe(before);
				}
			})
		);
	});
});

describe('what is missing', () => {
	it('is nothing where the title and six answers are there; all else may follow later', () => {
		const bare = { moneyOwner: '', wantedFrom: null, wantedTo: null, cpv: [], themes: [], summary: {} };
		expect(missing(aNeed(bare))).toEqual([]);
	});

	it('names the title and each empty answer in the order of the form', () => {
		expect(missing({ title: {}, slots: emptySlots() })).toEqual([
			'title',
			...needSlots.map((slot) => `slot.${slot}`)
		]);
	});

	it.each(needSlots)('"%s" is answered by a term alone or by words alone', (slot) => {
		const full = aNeed();
		const withSlot = (terms: string[], text: Record<string, string>) =>
			missing({ ...full, slots: { ...full.slots, [slot]: { terms, text } } });
		expect(withSlot(['any'], {})).toEqual([]);
		expect(withSlot([], { fi: 'omin sanoin' })).toEqual([]);
		expect(withSlot([], {})).toEqual([`slot.${slot}`]);
	});

	it.each(['submit', 'approve'] as const)('keeps "%s" from happening', (act) => {
		const [state = 'draft'] = transitions[act].from;
		expect(() => done[act](aNeed({ state, slots: emptySlots() }))).toThrow('need.incomplete');
		expect(() => done[act](aNeed({ state, title: {} }))).toThrow('need.incomplete');
	});
});

describe('approval', () => {
	const inReview = aNeed({ state: 'in_review', submittedBy: writer, organisationId: place });

	it('is another owner’s where there is one', () => {
		expect(() => approved(inReview, writer, at, { otherOwners: 1 })).toThrow('need.own-approval');
		expect(approved(inReview, approver, at, { otherOwners: 1 }).approval).toEqual({
			by: approver,
			at,
			alone: false
		});
	});

	it('is one’s own where nobody else could, and says so', () => {
		expect(approved(inReview, writer, at, { otherOwners: 0 }).approval).toEqual({
			by: writer,
			at,
			alone: true
		});
		expect(approved(inReview, approver, at, { otherOwners: 0 }).approval?.alone).toBe(false);
	});

	it('refused leaves a note, which goes when the need is handed over again', () => {
		const back = returned(inReview, 'A figure is missing.');
		expect(back).toMatchObject({ state: 'draft', submittedBy: null, returnNote: 'A figure is missing.' });
		expect(submitted(back, approver)).toMatchObject({ submittedBy: approver, returnNote: null });
	});
});

describe('a closed need', () => {
	it('keeps when and why', () => {
		expect(closed(aNeed({ state: 'matched' }), 'stop', 'No money.', at).closed).toEqual({
			at,
			reason: 'No money.'
		});
	});
});

describe('a match', () => {
	it.each(needStates.filter((state) => state !== 'open'))('changes nothing in %s', (state) => {
		const need = aNeed({ state });
		expect(matched(need)).toBe(need);
	});
});

describe('next steps', () => {
	const steps = (actor: Actor, overrides: Partial<Need>, otherOwners = 1) =>
		nextSteps(aNeed({ organisationId: place, ...overrides }), actor, { otherOwners }).map(
			({ act, why }) => [act, why] as const
		);
	const owner = aMember(place, 'owner');

	it('are nobody’s outside the organisation', () => {
		const outside: Actor[] = [
			{ kind: 'visitor' },
			{ kind: 'operator' },
			aPerson({ administrator: true }),
			aMember('elsewhere' as OrganisationId, 'owner')
		];
		for (const actor of outside) expect(steps(actor, { state: 'in_review' })).toEqual([]);
	});

	it('name the role that is lacking', () => {
		expect(steps(aMember(place, 'viewer'), {})).toEqual([['submit', 'actor.role-too-low']]);
		expect(steps(aMember(place, 'editor'), {})).toEqual([['submit', null]]);
		expect(steps(aMember(place, 'editor'), { state: 'in_review' })).toEqual([
			['return', 'actor.role-too-low'],
			['approve', 'actor.role-too-low']
		]);
	});

	it('name what the rule would refuse', () => {
		expect(steps(owner, { slots: emptySlots() })).toEqual([['submit', 'need.incomplete']]);
		expect(steps(owner, { state: 'in_review', slots: emptySlots() })).toEqual([
			['return', null],
			['approve', 'need.incomplete']
		]);
		const own = { state: 'in_review', submittedBy: owner.personId } as const;
		expect(steps(owner, own)).toContainEqual(['approve', 'need.own-approval']);
		expect(steps(owner, own, 0)).toContainEqual(['approve', null]);
	});

	it('agree with the rules: what is offered without a reason happens', () => {
		for (const state of needStates) {
			for (const [act, why] of steps(owner, { state })) {
				expect(why).toBeNull();
				expect(done[act](aNeed({ state })).state).toBe(transitions[act].to);
			}
		}
		expect(steps(owner, { state: 'closed_stopped' })).toEqual([]);
	});
});

function unlessRefused(act: NeedAct, need: Need): Need {
	try {
		return done[act](need);
	} catch (error) {
		expect(error).toMatchObject({ code: 'need.not-in-this-state' });
		return need;
	}
}
