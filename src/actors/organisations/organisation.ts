// An organisation: a public body, firm, university or association that acts in Talka.
import type { Id } from '#platform/ids';

export type OrganisationId = Id<'Organisation'>;
export type Organisation = {
	id: OrganisationId;
	position: number;
	name: string;
	country: string | null;
	/** False while nobody has claimed it: it came along with imported records. */
	claimed: boolean;
	/** Named by records that are marked as demonstration. */
	demo: boolean;
};
