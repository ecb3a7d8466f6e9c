// `talka start`: builds when stale, opens the installation, loads the demo into an empty database and serves.
import { type Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
	CannotStart,
	openInstallation,
	projectRoot,
	readSettings,
	showStep,
	type Settings
} from '#platform/server/installation';
import { followTerms } from '#catalogue/terms/server';
import { deliverEvents, hearNotices } from '#platform/server/events';
import { refreshProposals, renewEntries, saveIndex } from '#journeys/matching/server';
import { connectReactions } from '../src/reactions.ts';
import { buildWhenStale } from './build.ts';
import { loadDemo } from './demo.ts';
import { readOptions } from './options.ts';
import { listen } from './serve.ts';

/** So often that a new offer sees its matches within two seconds (bench/offer.ts); one empty turn is one query on an index. */
const DELIVERY_MILLISECONDS = 500;
/** The pages bring the model and the index along when the first question comes. */
const SWEEP_AGAIN_MILLISECONDS = 30_000;

export async function start(args: readonly string[]): Promise<number> {
	readOptions(args, []);
	const began = performance.now();
	const settings = readSettings();
	await buildWhenStale(projectRoot(), showStep);
	const installation = await openInstallation(settings, showStep);
	try {
		connectReactions();
		await followTerms();
		if (settings.demo) await loadDemo(showStep);
		await renewEntriesOfOldModel();
		const server = await listen(settings);
		await hearNotices();
		sweep();
		setTimeout(sweep, SWEEP_AGAIN_MILLISECONDS).unref();
		announceAddress(settings, performance.now() - began);
		const stopDelivering = keepDelivering();
		await untilSignal(server);
		await stopDelivering();
		await saveIndex();
	} finally {
		await installation.close();
	}

	return 0;
}

/**
 * Starting leaves more garbage than there is of use (370 MB held, 250 needed), and V8 alone would keep the room: the index of a
 * million entries would then not fit into what bench/million.ts allows. Takes about a tenth of a second.
 */
function sweep(): void {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
}

/** Silent where there is nothing to do, which is nearly always. */
async function renewEntriesOfOldModel(): Promise<void> {
	const began = performance.now();
	const renewed = await renewEntries();
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	if (renewed > 0)
		process.stderr.write(`  ${renewed} records read again for the new language model (${seconds} s)\n`);
}

/** Delivers what happened, and looks again at one record after the other for what might fit it by now. */
function keepDelivering(): () => Promise<void> {
	let running = Promise.resolve();
	const timer = setInterval(() => {
		running = running.then(async () => {
			// A database that is away for a moment is tried again at the next turn; the pages say so meanwhile.
			await deliverEvents().catch(() => 0);
			await refreshProposals().catch(() => null);
		});
	}, DELIVERY_MILLISECONDS);

	return () => {
		clearInterval(timer);
		return running;
	};
}

function announceAddress(settings: Settings, milliseconds: number): void {
	const address =
		settings.origin ??
		`http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${settings.port}`;
	process.stderr.write(
		`Talka is ready at ${address} (${(milliseconds / 1000).toFixed(1)} s). Stop it with Ctrl-C.\n`
	);
}

/** Ends when somebody stops the server: no new requests, those under way are finished. */
function untilSignal(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.on('error', (error) => reject(new CannotStart(`The server stopped: ${error.message}.`)));
		const stop = () => {
			process.stderr.write('Talka stops.\n');
			server.close(() => resolve());
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), 4000).unref();
		};
		process.once('SIGINT', stop);
		process.once('SIGTERM', stop);
		process.once('SIGHUP', stop);
	});
}
