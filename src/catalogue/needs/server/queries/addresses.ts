// The addresses of all needs that everybody may read.
import { sql } from 'drizzle-orm';
import { addressesOf } from '#commons/records/server';
import { needListing } from './listing.ts';

export const needAddresses = addressesOf({ ...needListing, changed: sql`saved_at` });
