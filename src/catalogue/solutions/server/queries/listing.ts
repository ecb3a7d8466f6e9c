// What only solutions have in a list: who may read which, and what is counted and ordered by.
import { sql } from 'drizzle-orm';
import type { Listing } from '#commons/records/server';
import { solutionList } from '../../solution-list.ts';
import type { Solution } from '../../solution.ts';
import { toSolution } from '../queries.ts';
import { solutions } from '../tables.ts';

export const solutionListing: Listing<Solution> = {
	...solutionList,
	table: solutions,
	visible: sql`state <> 'draft'`,
	open: sql`state = 'listed' and (expires is null or expires >= current_date)`,
	maturity: sql`case when trl >= 8 then 'in-use' when trl >= 5 then 'tried' when trl >= 1 then 'planned' end`,
	nearest: sql`expires::text`,
	expires: sql`expires`,
	toItem: toSolution
};
