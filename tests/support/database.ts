// A fresh database for one test file, cloned from the migrated template.
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '#platform/server/db';

let counter = 0;

/** Call once at the top of a `.db.test.ts` file: `database()` then works on an empty, migrated database of its own. */
export function useTestDatabase(): void {
	const adminUrl = inject('adminUrl');
	const name = `${inject('templateName')}_${process.pid}_${Date.now().toString(36)}_${counter++}`;

	beforeAll(async () => {
		await onServer(adminUrl, `create database ${name} template ${inject('templateName')}`);
		const url = new URL(adminUrl);
		url.pathname = `/${name}`;
		process.env['DATABASE_URL'] = url.href;
	});

	afterAll(async () => {
		await closeDatabase();
		await onServer(adminUrl, `drop database ${name} with (force)`);
	});
}

/** Two clones of one template at the same moment refuse each other, so a refused one is tried again. */
async function onServer(url: string, statement: string): Promise<void> {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await tryAgain(() => client.unsafe(statement), 30);
	} finally {
		await client.end();
	}
}

async function tryAgain(work: () => Promise<unknown>, attempts: number): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (attempts <= 1 || !String(error).includes('being accessed by other users')) throw error;
		await new Promise((resolve) => setTimeout(resolve, 100));
		await tryAgain(work, attempts - 1);
	}
}
