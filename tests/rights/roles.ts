// The roles in which everything is asked once.
/** Viewer, editor and owner act for the organisation in question; `other` owns another one; the administrator belongs to none. */
export const rightsRoles = [
	'anonymous',
	'viewer',
	'editor',
	'owner',
	'other',
	'administrator',
	'operator'
] as const;
export type RightsRole = (typeof rightsRoles)[number];
