// The addresses of all solutions that everybody may read.
import { sql } from 'drizzle-orm';
import { addressesOf } from '#commons/records/server';
import { solutionListing } from './listing.ts';

export const solutionAddresses = addressesOf({ ...solutionListing, changed: sql`saved_at` });
