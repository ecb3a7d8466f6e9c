// Who works with the own PostgreSQL: every process keeps one connection with a shared lock, and the last one to leave stops the server.
import postgres from 'postgres';

/** One number for the whole project; advisory locks are counted per database, so others are not disturbed. */
const PRESENCE_LOCK = 7_255_202;

export type Presence = {
	/** Ends the connection and says whether nobody else is left. */
	leave: () => Promise<boolean>;
};

/** Locks, unlike the list of connections, are gone the moment they are given back or their process dies. */
export async function enter(url: string): Promise<Presence> {
	const client = postgres(url, {
		max: 1,
		onnotice: () => undefined,
		connect_timeout: 10,
		max_lifetime: null,
		connection: { application_name: 'talka presence' }
	});
	await client`select pg_advisory_lock_shared(${PRESENCE_LOCK})`;

	return { leave: () => leave(client) };
}

async function leave(client: postgres.Sql): Promise<boolean> {
	try {
		await client`select pg_advisory_unlock_shared(${PRESENCE_LOCK})`;
		const [row] = await client<{ alone: boolean }[]>`select pg_try_advisory_lock(${PRESENCE_LOCK}) as alone`;
		return row?.alone ?? false;
	} catch {
		return false;
	} finally {
		await client.end({ timeout: 2 });
	}
}
