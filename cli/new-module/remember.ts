// What files and folders hold before a change, so that a change that fails leaves nothing behind.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The returned function brings everything under `paths` back to how it is now. */
export function remember(root: string, paths: readonly string[]): () => void {
	const wanted = paths.map((path) => highestMissing(root, path));
	const missing = wanted.filter((path) => !existsSync(join(root, path)));
	const before = contentsOf(root, wanted);

	return () => {
		for (const path of missing) rmSync(join(root, path), { recursive: true, force: true });
		for (const path of contentsOf(root, wanted).keys()) {
			if (!before.has(path)) rmSync(join(root, path));
		}
		for (const [path, content] of before) bringBack(join(root, path), content);
	};
}

/** Of a path that is not there, the outermost folder that is not there either. */
function highestMissing(root: string, path: string): string {
	const above = dirname(path);

	return above === '.' || existsSync(join(root, above)) ? path : highestMissing(root, above);
}

function contentsOf(root: string, paths: readonly string[]): Map<string, Buffer> {
	const files = paths.flatMap((path) => [path, ...globSync(`${path}/**/*`, { cwd: root })]);
	const there = files.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile());

	return new Map(there.map((path) => [path, readFileSync(join(root, path))]));
}

function bringBack(path: string, content: Buffer): void {
	if (existsSync(path) && readFileSync(path).equals(content)) return;
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
}
