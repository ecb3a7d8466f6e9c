// What only practices have in a list: who may read which, and what is counted and ordered by.
import { sql } from 'drizzle-orm';
import type { Listing } from '#commons/records/server';
import { practiceList } from '../../practice-list.ts';
import type { Practice } from '../../practice.ts';
import { toPractice } from '../queries.ts';
import { practices } from '../tables.ts';

export const practiceListing: Listing<Practice> = {
	...practiceList,
	table: practices,
	visible: sql`state <> 'draft'`,
	open: sql`state not in ('draft', 'retired')`,
	maturity: sql`case when jsonb_typeof(profile -> 'figure') = 'object' then 'measured' when coalesce(profile -> 'result', '{}'::jsonb) <> '{}'::jsonb then 'told' else 'described' end`,
	nearest: sql`null::text`,
	expires: sql`null::date`,
	toItem: toPractice
};
