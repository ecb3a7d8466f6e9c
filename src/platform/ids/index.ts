// Ids that the compiler keeps apart: a NeedId is not an OrganisationId.
import * as v from 'valibot';

export type Id<Name extends string> = string & { readonly __id: Name };

/** Anything that comes from outside as an id is checked before it reaches PostgreSQL. */
export const IdShape = v.pipe(v.string(), v.uuid());
