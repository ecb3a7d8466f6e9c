// The server of the browser tests: `talka start` on a data folder of its own, which is gone when the tests end.
import { mkdirSync, rmSync } from 'node:fs';
import { start } from '../../cli/start.ts';

const folder = process.env['TALKA_E2E_DATA'];
if (folder === undefined) throw new Error('playwright.config.ts names the folder in TALKA_E2E_DATA.');
mkdirSync(folder, { mode: 0o700 });
process.env['TALKA_DATA'] = folder;
// Whoever runs the tests may have an installation of their own: it must not be touched.
for (const name of ['DATABASE_URL', 'TALKA_ORIGIN', 'TALKA_DEMO']) Reflect.deleteProperty(process.env, name);

try {
	process.exitCode = await start([]);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
