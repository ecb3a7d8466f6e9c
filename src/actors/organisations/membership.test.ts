// An organisation never loses its last owner, and a request is answered once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#actors/people';
import { roles, type Role } from './actor.ts';
import { letIn, mustBeNew, withRole, type Membership, type MembershipId } from './membership.ts';
import type { OrganisationId } from './organisation.ts';

const place = 'place' as OrganisationId;
const other = 'other' as OrganisationId;

function membership(personId: string, role: Role, changes: Partial<Membership> = {}): Membership {
	return {
		id: `m-${personId}` as MembershipId,
		personId: personId as PersonId,
		organisationId: place,
		role,
		state: 'member',
		message: '',
		askedAt: new Date(0),
		...changes
	};
}

describe('the members of an organisation', () => {
	it('always keep an owner, whatever is changed in whatever order', () => {
		const change = fc.record({
			person: fc.constantFrom('a', 'b', 'c'),
			role: fc.constantFrom<Role | null>(...roles, null)
		});
		fc.assert(
			fc.property(fc.array(change), (changes) => {
				let members: readonly Membership[] = [
					membership('a', 'owner'),
					membership('b', 'owner'),
					membership('c', 'viewer')
				];
				for (const { person, role } of changes) {
					try {
						members = withRole(members, person as PersonId, role);
					} catch (error) {
						expect(error).toMatchObject({ code: 'organisation.last-owner' });
					}
					expect(members.some((member) => member.role === 'owner')).toBe(true);
				}
			})
		);
	});

	it('may lose an owner while another one stays', () => {
		const members = [membership('a', 'owner'), membership('b', 'owner')];
		expect(withRole(members, 'a' as PersonId, null)).toEqual([membership('b', 'owner')]);
		expect(withRole(members, 'a' as PersonId, 'viewer')[0]?.role).toBe('viewer');
	});
});

describe('a request to join', () => {
	const asked = membership('a', 'editor', { state: 'asked' });

	it('ends in the role its answer gives, or in that of the owner where nobody was', () => {
		expect(letIn(asked, 'viewer', { claimed: true })).toMatchObject({ state: 'member', role: 'viewer' });
		expect(letIn(asked, 'viewer', { claimed: false })).toMatchObject({ state: 'member', role: 'owner' });
	});

	it('is answered once', () => {
		expect(() => letIn(membership('a', 'viewer'), 'owner', { claimed: true })).toThrow('membership.answered');
	});

	it('is one for each organisation, and there is a limit to all of them', () => {
		expect(() => mustBeNew([asked], place)).toThrow('membership.exists');
		expect(() => mustBeNew([asked], other)).not.toThrow();
		const many = Array.from({ length: 50 }, (_, at) =>
			membership('a', 'viewer', { organisationId: `${at}` as OrganisationId })
		);
		expect(() => mustBeNew(many, other)).toThrow('membership.too-many');
	});
});
