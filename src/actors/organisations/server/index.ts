// Organisations, for server code: what can be asked and what can be done.
export { organisationsNamed } from './register-organisations.ts';
export {
	showOrganisation,
	listOrganisationPage,
	organisationsById,
	countAllOrganisations
} from './show-organisation.ts';
export { mustBeOperator } from './policy.ts';
export { organisations } from './tables.ts';
export { exportOrganisations } from './export-organisations.ts';
