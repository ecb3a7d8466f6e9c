// One saved version of a record: what it read like, who saved it, when and why.
import type { Snapshot } from './history.ts';

export type Version = {
	revision: number;
	act: string;
	note: string | null;
	snapshot: Snapshot;
	personId: string | null;
	organisationId: string | null;
	at: Date;
};
export type NewVersion = Omit<Version, 'at'>;
