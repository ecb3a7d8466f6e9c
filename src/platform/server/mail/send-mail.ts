// Sends a mail without making anybody wait: a page neither gets slower nor breaks when the mail server does.
// cspell:ignore smtps
import { createTransport } from 'nodemailer';
import { readSettings, type Settings } from '#platform/server/installation';
import { forgetMail, keepMail, markFailed, type Mail, type OutboxMail } from './outbox-folder.ts';

const LIMIT_MILLISECONDS = 15_000;
const underWay = new Set<Promise<void>>();

/** Done when the mail is safely written down; call it after the transaction in which its reason was saved. */
export async function sendMail(mail: Mail): Promise<void> {
	const settings = readSettings();
	const kept = await keepMail(
		{ ...mail, subject: onOneLine(mail.subject) },
		settings.smtpUrl === null ? 'kept' : 'waiting'
	);
	if (settings.smtpUrl === null) return;
	const handing = handOver(kept, settings, settings.smtpUrl);
	underWay.add(handing);
	void handing.finally(() => underWay.delete(handing));
}

/** False where mails only stay as files, so that pages can say where to find them. */
export function hasMailServer(): boolean {
	return readSettings().smtpUrl !== null;
}

/** For commands that end and for tests. */
export async function mailsHandedOver(): Promise<void> {
	await Promise.all(underWay);
}

async function handOver(mail: OutboxMail, settings: Settings, smtpUrl: string): Promise<void> {
	const transport = createTransport({
		...serverIn(smtpUrl),
		connectionTimeout: LIMIT_MILLISECONDS,
		greetingTimeout: LIMIT_MILLISECONDS,
		socketTimeout: LIMIT_MILLISECONDS,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	try {
		await transport.sendMail({
			from: settings.mailFrom,
			// As an object the address is not taken apart, so that no comma makes a second receiver.
			to: { name: '', address: onOneLine(mail.to) },
			subject: mail.subject,
			text: mail.text,
			headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' }
		});
		await forgetMail(mail);
	} catch (error) {
		logUnsent(error);
		await markFailed(mail).catch(() => undefined);
	} finally {
		transport.close();
	}
}

function serverIn(smtpUrl: string) {
	const { protocol, hostname, port, username, password } = new URL(smtpUrl);
	const secure = protocol === 'smtps:';

	return {
		host: hostname,
		port: port === '' ? (secure ? 465 : 587) : Number(port),
		secure,
		...(username !== '' && {
			auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
		})
	};
}

/** A line break in a header would begin another one. */
function onOneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** What the server said can repeat the address, so only its code is kept. */
function logUnsent(error: unknown): void {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
	const line = { time: new Date().toISOString(), level: 'error', what: 'a mail was not sent', code };
	process.stderr.write(`${JSON.stringify(line)}\n`);
}
