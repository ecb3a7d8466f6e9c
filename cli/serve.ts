// The HTTP server round the built application: which origin a request belongs to, and one clear sentence when the port is taken.
import { createServer, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import * as v from 'valibot';
import { isHearingNotices, onChange, onNotice } from '#platform/server/events';
import { CannotStart, projectRoot, type Settings } from '#platform/server/installation';
import { keepingPages, type Changes, type Handler } from './page-cache.ts';

/** The built module is not there when types are checked, so its shape is checked when it is loaded. */
const BuiltHandler = v.object({ handler: v.custom<Handler>((value) => typeof value === 'function') });

const BODY_LIMIT_BYTES = 2 * 1024 * 1024;
/** Longer than any page needs, short enough that a stuck client does not hold a connection. */
const REQUEST_LIMIT_MILLISECONDS = 60_000;

/** What depends on the day ("two weeks left") is at most this old. */
const KEPT_MILLISECONDS = 60_000;
/** Without notices from other processes their changes would be seen too late. */
const KEPT_DEAF_MILLISECONDS = 1000;

const whatChanges: Changes = {
	onChange: (forget) => {
		onChange(forget);
		onNotice('terms', forget);
	},
	keptMilliseconds: () => (isHearingNotices() ? KEPT_MILLISECONDS : KEPT_DEAF_MILLISECONDS)
};

export async function listen(settings: Settings): Promise<Server> {
	// Read by the built handler when it is loaded, so they must stand before the import.
	process.env['PROTOCOL_HEADER'] = 'x-talka-protocol';
	process.env['HOST_HEADER'] = 'x-talka-host';
	process.env['BODY_SIZE_LIMIT'] = String(BODY_LIMIT_BYTES);
	const loaded: unknown = await import(pathToFileURL(join(projectRoot(), 'build', 'handler.js')).href);
	const built = v.parse(BuiltHandler, loaded);
	const handler = settings.pageCache ? keepingPages(built.handler, whatChanges) : built.handler;
	const server = createServer({ requestTimeout: REQUEST_LIMIT_MILLISECONDS }, (request, response) => {
		const origin = originOf(settings, request.headers.host);
		request.headers['x-talka-protocol'] = origin.protocol.slice(0, -1);
		request.headers['x-talka-host'] = origin.host;
		// The programming interface knows no visitors and reads JSON whatever its label; labelled as a form it would be refused as cross-site.
		if (request.url?.startsWith('/api/')) request.headers['content-type'] = 'application/json';
		handler(request, response);
	});
	await bound(server, settings);

	return server;
}

/** Without TALKA_ORIGIN both names of this machine are own; any other Host counts as localhost, so its forms are refused. */
function originOf(settings: Settings, host: string | undefined): URL {
	if (settings.origin !== null) return new URL(settings.origin);
	const own = [`localhost:${settings.port}`, `127.0.0.1:${settings.port}`, `[::1]:${settings.port}`];

	return new URL(`http://${own.find((name) => name === host) ?? own[0] ?? ''}`);
}

function bound(server: Server, settings: Settings): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const reasons: Record<string, string> = {
				EADDRINUSE: `Port ${settings.port} on ${settings.host} is already in use: stop the other program or set PORT to a free one.`,
				EACCES: `Talka may not use port ${settings.port}: set PORT to one above 1023.`,
				EADDRNOTAVAIL: `This machine has no address ${settings.host}: set HOST to one it has.`
			};
			reject(new CannotStart(reasons[error.code ?? ''] ?? `The server cannot listen: ${error.message}.`));
		});
		server.listen(settings.port, settings.host, resolve);
	});
}
