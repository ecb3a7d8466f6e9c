// Import files for tests: written to a folder that is gone afterwards, and hooks that remember what was said.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ImportHooks, RefusedLine } from '#commons/records/server';

const folder = mkdtempSync(join(tmpdir(), 'talka-lines-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A new file with this content, byte for byte. */
export function fileOf(content: string | Uint8Array): string {
	const file = join(folder, `${files++}.jsonl`);
	writeFileSync(file, content);

	return file;
}

export function jsonLines(...lines: readonly unknown[]): string {
	return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A line that every import accepts; `fields` replace or add. */
export function aLine(id: string, fields: Readonly<Record<string, unknown>> = {}) {
	return {
		id,
		title: { en: `Record ${id}` },
		description: { en: 'A ferry to an island without a bridge.' },
		country: 'FI',
		source: { name: 'Test' },
		...fields
	};
}

export function listening() {
	const refused: RefusedLine[] = [];
	const warnings: { line: number; sentence: string }[] = [];
	const hooks: ImportHooks = {
		refuse: (line) => void refused.push(line),
		warn: (line, sentence) => void warnings.push({ line, sentence }),
		progress: () => undefined
	};

	return { refused, warnings, hooks };
}
