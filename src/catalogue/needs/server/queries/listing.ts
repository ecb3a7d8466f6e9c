// What only needs have in a list: who may read which, and what is counted and ordered by.
import { sql } from 'drizzle-orm';
import type { Listing } from '#commons/records/server';
import { needList } from '../../need-list.ts';
import type { Need } from '../../need.ts';
import { toNeed } from '../queries.ts';
import { needs } from '../tables.ts';

export const needListing: Listing<Need> = {
	...needList,
	table: needs,
	visible: sql`state not in ('draft', 'in_review')`,
	open: sql`state in ('open', 'matched', 'pooled', 'in_challenge', 'in_consultation', 'in_procurement', 'in_pilot')`,
	maturity: sql`null::text`,
	nearest: sql`wanted_to`,
	expires: sql`null::date`,
	toItem: toNeed
};
