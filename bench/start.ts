// Measures how long a built Talka takes to its first page: on a new data folder and on one that holds the demonstration. Usage: node bench/start.ts
import { removeFolder, startServer, temporaryFolder } from './browser.ts';
import { printFigures, quantile } from './figures.ts';

const STARTS = 5;

// The first start builds the pages when they are stale, which is not what is measured here.
await timedStart(temporaryFolder(), true);

const fresh: number[] = [];
const again: number[] = [];
for (let start = 0; start < STARTS; start++) {
	const folder = temporaryFolder();
	fresh.push(await timedStart(folder, false));
	again.push(await timedStart(folder, true));
}
printFigures(`From the command to the first page (median of ${STARTS})`, [
	{
		what: 'data folder with the demonstration',
		value: quantile(again, 0.5) / 1000,
		unit: 's',
		target: 5,
		better: 'lower'
	},
	{
		what: 'new data folder, the demonstration is loaded',
		value: quantile(fresh, 0.5) / 1000,
		unit: 's',
		target: 5,
		better: 'lower'
	}
]);

async function timedStart(folder: string, last: boolean): Promise<number> {
	try {
		const server = await startServer(folder);
		await server.stop();
		return server.milliseconds;
	} finally {
		if (last) removeFolder(folder);
	}
}
