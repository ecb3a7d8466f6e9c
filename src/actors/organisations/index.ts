// Organisations and who acts: what every module may know.
export type { Actor, Organisation, OrganisationId } from './organisation.ts';
export { organisationMessages } from './messages.ts';
