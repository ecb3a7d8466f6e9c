// Organisations and their members, for server code: what can be asked and what can be done.
export { actorFor } from './actor-for.ts';
export { answerJoinRequest } from './answer-join-request.ts';
export { askToJoin } from './ask-to-join.ts';
export { changeRole, type NewRole } from './change-role.ts';
export { chooseOrganisation } from './choose-organisation.ts';
export { countOtherOwners } from './count-other-owners.ts';
export { createOrganisation } from './create-organisation.ts';
export { enrolMember } from './enrol-member.ts';
export { exportOrganisations } from './export-organisations.ts';
export { leaveOrganisation } from './leave-organisation.ts';
export {
	joinRequestsFor,
	listMembers,
	listMembershipsOf,
	ownersAlone,
	type Member,
	type OwnMembership,
	type WaitingRequest
} from './list-members.ts';
export { listOrganisationPage } from './list-organisations.ts';
export { mustBeOperator, type OrganisationRefusal } from './policy.ts';
export { organisationsNamed } from './register-organisations.ts';
export { removeMember } from './remove-member.ts';
export {
	countAllOrganisations,
	organisationNamed,
	organisationsById,
	organisationsShown,
	showOrganisation
} from './show-organisation.ts';
export { organisations } from './tables.ts';
export { withdrawJoinRequest } from './withdraw-join-request.ts';
export { organisationAddresses } from './queries/addresses.ts';
