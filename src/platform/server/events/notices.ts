// Short notices between processes: that something changed, never what. Whoever keeps a copy in memory then looks again.
import { sql } from 'drizzle-orm';
import { afterCommit, listenOn, type Database } from '#platform/server/db';

const channels = ['catalogue', 'match-entries', 'terms'] as const;
export type Channel = (typeof channels)[number];

/** One name at the database for all of them, so that a process needs one connection to hear everything. */
const DATABASE_CHANNEL = 'talka_notices';

const listeners = new Map<Channel, (() => void)[]>();
let listening = false;

/** Tells every process once the transaction commits; several in one transaction are heard as one. */
export async function notify(tx: Database, channel: Channel): Promise<void> {
	await tx.execute(sql`select pg_notify(${DATABASE_CHANNEL}, ${channel})`);
	// This process knows at once: whoever saves and goes back to the list finds it changed.
	if (listening) afterCommit(tx, () => tell(channel));
}

/**
 * Calls `listener` after each notice, and after every new connection to the database, when some may have been missed.
 * Nothing is heard before `hearNotices`; who must not be late without it also looks from time to time.
 */
export function onNotice(channel: Channel, listener: () => void): void {
	listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
}

/** What lists and pages are made of has changed: every event of a record, an organisation or a term says so. */
export function onChange(listener: () => void): void {
	onNotice('catalogue', listener);
}

/** Opens the connection that hears; a command that ends at once does without. Resolves when notices arrive. */
export async function hearNotices(): Promise<void> {
	listening = false;
	await listenOn(
		DATABASE_CHANNEL,
		(payload) => channels.filter((channel) => channel === payload).forEach(tell),
		() => {
			listening = true;
			channels.forEach(tell);
		}
	);
}

/** False where copies in memory must be looked after by time alone. */
export function isHearingNotices(): boolean {
	return listening;
}

/** Tells the listeners of this process, as a notice does. */
function tell(channel: Channel): void {
	for (const listener of listeners.get(channel) ?? []) listener();
}
