// A data folder of its own for one test file, so that no test writes mails or secrets into an installation.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { listOutboxMails, mailsHandedOver, type OutboxMail } from '#platform/server/mail';

/** Call once at the top of a test file whose use cases send mails or sign anything. */
export function useDataFolder(): void {
	let folder = '';
	let before: string | undefined;

	beforeAll(() => {
		before = process.env['TALKA_DATA'];
		folder = mkdtempSync(join(tmpdir(), 'talka-data-'));
		process.env['TALKA_DATA'] = folder;
	});

	afterAll(async () => {
		await mailsHandedOver();
		if (before === undefined) Reflect.deleteProperty(process.env, 'TALKA_DATA');
		else process.env['TALKA_DATA'] = before;
		rmSync(folder, { recursive: true, force: true });
	});
}

/** The mails to one address, newest first. */
export async function mailsTo(address: string): Promise<OutboxMail[]> {
	const mails = await listOutboxMails(500);

	return mails.filter((mail) => mail.to === address);
}

/** The address that the newest mail to somebody leads to. */
export async function linkInMailTo(address: string): Promise<URL> {
	const [newest] = await mailsTo(address);
	const link = /https?:\/\/\S+/.exec(newest?.text ?? '')?.[0];
	if (link === undefined) throw new Error(`there is no link in a mail to ${address}`);

	return new URL(link);
}
