// Solutions from a file: lines of JSON, or one publiccode.yml as it lies beside the code.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LONGEST_PUBLICCODE_BYTES, readPubliccode, type SolutionOrigin } from '#catalogue/solutions';
import { importSolutions } from '#catalogue/solutions/server';
import type { ImportCounts, ImportHooks } from '#commons/records/server';

type Fault = Extract<ReturnType<typeof readPubliccode>, { fault: unknown }>;

const REASONS: Record<Fault['fault'], string> = {
	'too-long': 'the file is longer than 512 kB',
	'not-yaml': 'the file is not YAML',
	'too-many-aliases': 'the file repeats its parts too often by reference',
	'no-software': 'the file has no name or no description'
};

export async function importSolutionFile(
	actor: { kind: 'operator' },
	file: string,
	origin: SolutionOrigin,
	hooks: ImportHooks
): Promise<ImportCounts> {
	if (origin !== 'publiccode' || !/\.ya?ml$/i.test(file)) return importSolutions(actor, file, origin, hooks);
	const read = readFile(file);
	if ('fault' in read) {
		hooks.refuse({ line: read.at ?? 1, id: null, field: null, reason: REASONS[read.fault] });
		return { read: 1, added: 0, changed: 0, same: 0, rejected: 1 };
	}
	const folder = mkdtempSync(join(tmpdir(), 'talka-publiccode-'));
	try {
		const lines = join(folder, 'lines.jsonl');
		writeFileSync(lines, `${JSON.stringify(read.line)}\n`);
		return await importSolutions(actor, lines, origin, hooks);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A file that is too long is not read at all. */
function readFile(file: string): ReturnType<typeof readPubliccode> {
	if (statSync(file).size > LONGEST_PUBLICCODE_BYTES) return { fault: 'too-long', at: null };

	return readPubliccode(readFileSync(file, 'utf8'));
}
