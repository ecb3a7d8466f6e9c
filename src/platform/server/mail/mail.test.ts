// A mail reaches the mail server or stays in the outbox folder, and a name cannot add headers or receivers.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDataFolder } from '#tests/data-folder';
import { startSmtpServer, type SmtpServer } from '#tests/smtp-server';
import { findOutboxMail, listOutboxMails, mailsHandedOver, sendMail } from './index.ts';

useDataFolder();
let server: SmtpServer | null = null;
const mail = {
	to: 'aino@kunta.example',
	subject: 'Vahvista osoitteesi',
	text: 'Hei Aino,\n\nhttps://talka.example/fi/confirm?token=abc\n.\nåäö ž 👵🏽',
	locale: 'fi' as const
};

async function mailServer(...mood: Parameters<typeof startSmtpServer>): Promise<SmtpServer> {
	server = await startSmtpServer(...mood);
	process.env['TALKA_SMTP_URL'] = server.url;
	process.env['TALKA_MAIL_FROM'] = 'Talka <talka@kunta.example>';

	return server;
}

const outbox = () => join(process.env['TALKA_DATA'] ?? '', 'outbox');

beforeEach(async () => {
	for (const name of ['TALKA_SMTP_URL', 'TALKA_MAIL_FROM']) Reflect.deleteProperty(process.env, name);
	await Promise.resolve();
});
afterEach(async () => {
	await server?.close();
	server = null;
	vi.restoreAllMocks();
});

describe('without a mail server', () => {
	it('a mail is kept as it is, newest first, for its owner only', async () => {
		await sendMail(mail);
		await sendMail({ ...mail, to: 'other@kunta.example' });
		const [newest, first] = await listOutboxMails(10);
		expect(newest).toMatchObject({ to: 'other@kunta.example', state: 'kept' });
		expect(first).toMatchObject({ ...mail, state: 'kept' });
		expect(await findOutboxMail(first?.id ?? '')).toEqual(first);
		expect(await listOutboxMails(1)).toEqual([newest]);
		expect(statSync(outbox()).mode & 0o777).toBe(0o700);
		for (const name of readdirSync(outbox())) expect(statSync(join(outbox(), name)).mode & 0o777).toBe(0o600);
	});

	it('there is no mail under a name that is none', async () => {
		for (const id of ['', '../secret', '00000000-0000-4000-8000-000000000000', '.json']) {
			expect(await findOutboxMail(id), id).toBeNull();
		}
	});

	it('the folder does not grow for ever', async () => {
		for (let count = 0; count < 510; count++) await sendMail({ ...mail, subject: String(count) });
		const mails = await listOutboxMails(1000);
		expect(mails).toHaveLength(500);
		expect(mails[0]?.subject).toBe('509');
	});
});

describe('with a mail server', () => {
	it('a mail is handed over and then not kept', async () => {
		const { received } = await mailServer('takes everything');
		await sendMail(mail);
		await mailsHandedOver();
		expect(received).toHaveLength(1);
		expect(received[0]?.to.join()).toContain('<aino@kunta.example>');
		expect(received[0]?.from).toContain('<talka@kunta.example>');
		expect(received[0]?.data).toMatch(/^Subject: Vahvista osoitteesi$/m);
		expect((await listOutboxMails(1000)).map(({ state }) => state)).not.toContain('waiting');
	});

	it.each([
		{ subject: 'Hej Eva\r\nBcc: all@town.example\r\n\r\nText', to: mail.to },
		{ subject: 'Hej\u2028Bcc: all@town.example', to: mail.to },
		{ subject: 'Hej', to: 'aino@kunta.example, all@town.example' },
		{ subject: 'Hej', to: 'aino@kunta.example\r\nBcc: all@town.example' }
	])('nothing in $subject to $to makes a header or a second receiver', async ({ subject, to }) => {
		const { received } = await mailServer('takes everything');
		await sendMail({ ...mail, subject, to });
		await mailsHandedOver();
		for (const { to: receivers, data } of received) {
			const [headers = ''] = data.split('\n\n');
			expect(headers).not.toMatch(/^Bcc:/im);
			expect(receivers).toHaveLength(1);
			expect(receivers[0]).not.toMatch(/<all@town\.example>/);
		}
	});

	it('what it refuses is kept as not sent, and the log tells no address', async () => {
		const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		await mailServer('refuses receivers');
		await sendMail(mail);
		await mailsHandedOver();
		expect((await listOutboxMails(1))[0]).toMatchObject({ ...mail, state: 'failed' });
		const written = log.mock.calls.map(([text]) => String(text)).join('');
		expect(written).toContain('"code":"EENVELOPE"');
		expect(written).not.toMatch(/aino|p@ss|p%40ss/);
	});

	it('nobody waits for one that says nothing', async () => {
		vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const silent = await mailServer('says nothing');
		const began = performance.now();
		await sendMail(mail);
		expect(performance.now() - began).toBeLessThan(1000);
		expect((await listOutboxMails(1))[0]).toMatchObject({ state: 'waiting' });
		await silent.close();
		server = null;
		await mailsHandedOver();
		expect((await listOutboxMails(1))[0]).toMatchObject({ state: 'failed' });
	});
});
