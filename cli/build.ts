// Builds the web application when its sources changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, type StepReport } from '#platform/server/installation';

const SOURCES = ['src', 'static', 'vite.config.ts', 'package-lock.json', 'package.json'];

export async function buildWhenStale(root: string, step: StepReport): Promise<void> {
	const stamp = join(root, 'build', '.talka-built');
	const wanted = fingerprint(root);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	await step('Pages built', () => {
		build(root);
		return Promise.resolve();
	});
	writeFileSync(stamp, wanted);
}

function build(root: string): void {
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (done.status === 0) return;
	process.stderr.write(`${done.stdout}${done.stderr}\n`);
	throw new CannotStart('The pages could not be built; the reason stands above.');
}

/** Names, sizes and times of all sources: cheap, and different after any edit or checkout. */
function fingerprint(root: string): string {
	const hash = createHash('sha256');
	for (const source of SOURCES) addTo(hash, join(root, source));

	return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
	if (!existsSync(path)) return;
	const found = statSync(path);
	if (!found.isDirectory()) {
		hash.update(`${path}\n${found.size}\n${found.mtimeMs}\n`);
		return;
	}
	for (const name of readdirSync(path).toSorted()) addTo(hash, join(path, name));
}
