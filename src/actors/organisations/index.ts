// Organisations and who acts: what every module may know.
export type { Organisation, OrganisationId } from './organisation.ts';
export {
	actsAs,
	mustActAs,
	mustActFor,
	mustBeSignedIn,
	roles,
	type Actor,
	type ActorRefusal,
	type MemberActor,
	type PersonActor,
	type Role,
	type Visitor
} from './actor.ts';
export {
	membershipStates,
	type MembershipId,
	type MembershipRefusal,
	type MembershipState
} from './membership.ts';
export {
	ChoiceForm,
	JoinAnswerForm,
	JoinForm,
	MemberForm,
	MembershipForm,
	OrganisationForm,
	organisationLimits,
	RoleForm
} from './organisation-form.ts';
export { organisationMessages } from './messages.ts';
export { organisationList, type OwnerCounts } from './organisation-list.ts';
