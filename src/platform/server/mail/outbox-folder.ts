// Mails as files in the data folder: those that wait for the mail server, and all of them where there is none.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { locales } from '#platform/i18n';
import { readSettings } from '#platform/server/installation';

const OutboxMailShape = v.object({
	id: v.string(),
	to: v.string(),
	subject: v.string(),
	text: v.string(),
	locale: v.picklist(locales),
	writtenAt: v.string(),
	/** `kept`: there is no mail server; `waiting`: not yet handed over; `failed`: the server did not take it. */
	state: v.picklist(['kept', 'waiting', 'failed'])
});
export type OutboxMail = v.InferOutput<typeof OutboxMailShape>;
export type Mail = Pick<OutboxMail, 'to' | 'subject' | 'text' | 'locale'>;

/** The oldest go first: the folder holds links that are personal and must not grow for ever. */
const MOST_MAILS = 500;
let lastMoment = 0;

export async function keepMail(mail: Mail, state: OutboxMail['state']): Promise<OutboxMail> {
	const kept = { ...mail, id: randomUUID(), writtenAt: nextMoment(), state };
	await mkdir(folder(), { recursive: true, mode: 0o700 });
	await write(kept);
	await forgetOldest();

	return kept;
}

export async function markFailed(mail: OutboxMail): Promise<void> {
	await write({ ...mail, state: 'failed' });
}

export async function forgetMail(mail: OutboxMail): Promise<void> {
	await rm(fileOf(mail), { force: true });
}

/** Newest first. */
export async function listOutboxMails(limit: number): Promise<OutboxMail[]> {
	const newest = (await names()).toReversed().slice(0, limit);
	const mails = await Promise.all(newest.map(read));

	return mails.filter((mail) => mail !== null);
}

export async function findOutboxMail(id: string): Promise<OutboxMail | null> {
	const name = (await names()).find((one) => one.endsWith(`_${id}.json`));

	return name === undefined ? null : read(name);
}

/** The time stands in front, so that names in order are mails in order. */
function fileOf({ id, writtenAt }: Pick<OutboxMail, 'id' | 'writtenAt'>): string {
	return join(folder(), `${writtenAt.replaceAll(':', '-')}_${id}.json`);
}

/** Two mails of one millisecond still have an order. */
function nextMoment(): string {
	lastMoment = Math.max(Date.now(), lastMoment + 1);

	return new Date(lastMoment).toISOString();
}

/** Written beside and moved in place: whoever lists the folder never meets half a file. */
async function write(mail: OutboxMail): Promise<void> {
	const beside = `${fileOf(mail)}.part`;
	await writeFile(beside, JSON.stringify(mail), { mode: 0o600 });
	await rename(beside, fileOf(mail));
}

async function read(name: string): Promise<OutboxMail | null> {
	try {
		return v.parse(OutboxMailShape, JSON.parse(await readFile(join(folder(), name), 'utf8')));
	} catch {
		// Handed over and removed since the folder was listed, or no file of ours.
		return null;
	}
}

async function names(): Promise<string[]> {
	const found = await readdir(folder()).catch(() => []);

	return found.filter((name) => name.endsWith('.json')).toSorted();
}

async function forgetOldest(): Promise<void> {
	const old = (await names()).slice(0, -MOST_MAILS);
	await Promise.all(old.map((name) => rm(join(folder(), name), { force: true })));
}

function folder(): string {
	return join(readSettings().dataDirectory, 'outbox');
}
