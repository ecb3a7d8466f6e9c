// The addresses of one kind of record, part by part, and how the whole list stands.
import { database } from '#platform/server/db';
import { remembered } from './list-memory.ts';
import { findPartStarts, listAddresses, type Address, type Addressed } from './queries/addresses.ts';
import { findStanding, nameOf, type Standing } from './queries/standing.ts';

export type Addresses = {
	/** Where each part of `size` records begins. */
	starts: (size: number) => Promise<number[]>;
	list: (part: { from: number; count: number }) => Promise<Address[]>;
	standing: () => Promise<Standing>;
};

export function addressesOf(addressed: Addressed): Addresses {
	return {
		starts: (size) => findPartStarts(database(), addressed, size),
		list: (part) => listAddresses(database(), addressed, part),
		standing: () => standingOf(addressed)
	};
}

/** Looks at every row, so it is asked once for all who want it until something changes. */
async function standingOf(addressed: Addressed): Promise<Standing> {
	const key = `standing ${nameOf(addressed)}`;
	const { standing } = await remembered(key, async () => ({
		standing: await findStanding(database(), addressed),
		weight: 1
	}));

	return standing;
}
