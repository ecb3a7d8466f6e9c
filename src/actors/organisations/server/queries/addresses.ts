// The addresses of all organisations.
import { sql } from 'drizzle-orm';
import { addressesOf } from '#commons/records/server';
import { organisations } from '../tables.ts';

export const organisationAddresses = addressesOf({
	table: organisations,
	visible: sql`true`,
	changed: sql`created_at`,
	changes: sql`count(*) filter (where claimed)`
});
