// `npm run bench`: every measurement of the README, one after another, on real data where it is there. Takes about half an hour.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/server/installation';

const data = process.argv.includes('--data')
	? process.argv.slice(process.argv.indexOf('--data'), process.argv.indexOf('--data') + 2)
	: [];
const measurements: string[][] = [
	['language.ts', ...(data.length > 0 ? data : ['--data', '../shared/data'])],
	['demo-pairs.ts'],
	['match.ts'],
	['million.ts'],
	['import.ts'],
	['start.ts'],
	['pages.ts'],
	['load.ts'],
	['need-minutes.ts'],
	['offer.ts']
];

for (const [script = '', ...args] of measurements) {
	console.log(`\n== bench/${script} ${args.join(' ')}`);
	const done = spawnSync(process.execPath, [join(projectRoot(), 'bench', script), ...args], {
		stdio: 'inherit'
	});
	if (done.status !== 0) process.exitCode = 1;
}
