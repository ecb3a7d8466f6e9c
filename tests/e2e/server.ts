// The server of the browser tests: `talka start` on a data folder of its own, which is gone when the tests end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../cli/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'talka-e2e-'));
process.env['TALKA_DATA'] = folder;
// Whoever runs the tests may have an installation of their own: it must not be touched.
for (const name of ['DATABASE_URL', 'TALKA_ORIGIN', 'TALKA_DEMO']) Reflect.deleteProperty(process.env, name);

try {
	process.exitCode = await start([]);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
