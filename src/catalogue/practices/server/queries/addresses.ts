// The addresses of all practices that everybody may read.
import { sql } from 'drizzle-orm';
import { addressesOf } from '#commons/records/server';
import { practiceListing } from './listing.ts';

export const practiceAddresses = addressesOf({ ...practiceListing, changed: sql`saved_at` });
