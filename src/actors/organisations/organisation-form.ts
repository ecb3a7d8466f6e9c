// What a person may type about an organisation, about joining it and about its members.
import * as v from 'valibot';
import { formCountries } from '#commons/places';
import { IdShape } from '#platform/ids';
import { roles } from './actor.ts';

export const organisationLimits = { shortestName: 2, longestName: 200, longestMessage: 500 } as const;

const Name = v.pipe(
	v.optional(v.string('organisation.name-missing'), ''),
	v.transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
	v.minLength(organisationLimits.shortestName, 'organisation.name-missing'),
	v.maxLength(organisationLimits.longestName, 'organisation.name-long'),
	v.regex(/^\P{C}*$/u, 'organisation.name-signs')
);
const AnyRole = v.picklist(roles, 'membership.role-missing');

export const OrganisationForm = v.object({
	/** Made when the form is opened, so that sending it twice makes one organisation. */
	id: v.optional(IdShape),
	name: Name,
	country: v.picklist(formCountries, 'organisation.country-missing')
});
export const JoinForm = v.object({
	role: AnyRole,
	message: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim()),
		v.maxLength(organisationLimits.longestMessage, 'membership.message-long'),
		// PostgreSQL keeps no NUL in a text.
		v.check((text) => !text.includes('\0'), 'membership.message-signs')
	)
});
export const JoinAnswerForm = v.object({
	membership: IdShape,
	accept: v.pipe(
		v.picklist(['yes', 'no']),
		v.transform((answer) => answer === 'yes')
	),
	role: v.optional(AnyRole, 'viewer')
});
export const MembershipForm = v.object({ membership: IdShape });
export const RoleForm = v.object({ person: IdShape, role: AnyRole });
export const MemberForm = v.object({ person: IdShape });
export const ChoiceForm = v.object({ organisation: IdShape });

export type NewOrganisation = v.InferOutput<typeof OrganisationForm>;
export type JoinRequest = v.InferOutput<typeof JoinForm>;
export type JoinAnswer = Pick<v.InferOutput<typeof JoinAnswerForm>, 'accept' | 'role'>;
