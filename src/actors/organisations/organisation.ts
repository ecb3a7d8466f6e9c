// An organisation: a public body, firm, university or association that acts in Talka.
import type { Id } from '#platform/ids';

export type OrganisationId = Id<'Organisation'>;
export type Organisation = {
	id: OrganisationId;
	position: number;
	name: string;
	country: string | null;
	/** Nobody has claimed it yet: it came along with imported records. */
	claimed: boolean;
	/** Named by records that are marked as demonstration. */
	demo: boolean;
};
/** Who asks: anybody reading, or the operator at the command line. People and their roles come with accounts. */
export type Actor = { kind: 'visitor' } | { kind: 'operator' };
