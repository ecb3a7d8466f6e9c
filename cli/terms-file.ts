// A file of terms, as `npx talka export terms` writes it: brought into an installation, or handed to a training.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { importTerms, type TermLine } from '#catalogue/terms/server';
import { termChanges } from '#catalogue/terms';
import { withTerms, type Concept } from '#commons/vocabulary';
import { deliverEvents } from '#platform/server/events';
import { Usage } from './options.ts';

const MOST_LINES = 20_000;
const ThesaurusFile = v.looseObject({
	concepts: v.array(v.looseObject({ id: v.string(), terms: v.record(v.string(), v.array(v.string())) }))
});
const Line = v.object({
	concept: v.string(),
	language: v.string(),
	term: v.string(),
	change: v.picklist(termChanges)
});
export type TermOfFile = Pick<TermLine, 'concept' | 'language' | 'term' | 'change'>;

/** Lines that are no JSON stay as the text they are, so that the rules refuse them with their number. */
export function readTermFile(file: string): unknown[] {
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	if (lines.length > MOST_LINES) throw new Usage(`${file} has more than ${MOST_LINES} lines.`);

	return lines.map((line): unknown => {
		try {
			return JSON.parse(line);
		} catch {
			return line;
		}
	});
}

export async function importTermFile(file: string): Promise<number> {
	const counts = await importTerms({ kind: 'operator' }, readTermFile(file), ({ line, reason }) =>
		process.stderr.write(`  line ${line}: ${reason}\n`)
	);
	await deliverEvents();
	process.stdout.write(`${JSON.stringify(counts)}\n`);

	return counts.rejected > 0 ? 1 : 0;
}

/** For a training, where nobody looks at single lines: a wrong one stops it. */
export function termsOfFile(file: string): TermOfFile[] {
	const parsed = v.safeParse(v.array(Line), readTermFile(file));
	if (!parsed.success) throw new Usage(`${file} is no file of terms: ${v.summarize(parsed.issues)}`);

	return parsed.output;
}

/** A copy of the thesaurus with these terms in it, in a folder of its own for whoever reads it next. */
export function thesaurusWith(folder: string, terms: readonly TermOfFile[]): string {
	const copy = mkdtempSync(join(tmpdir(), 'talka-thesaurus-'));
	cpSync(folder, copy, { recursive: true });
	for (const name of readdirSync(copy).filter((one) => one.endsWith('.json'))) {
		const path = join(copy, name);
		const file = v.parse(ThesaurusFile, JSON.parse(readFileSync(path, 'utf8')));
		const concepts = file.concepts.map((concept) => ({ ...concept, terms: changedTerms(concept, terms) }));
		writeFileSync(path, JSON.stringify({ ...file, concepts }));
	}

	return copy;
}

function changedTerms(
	{ id, terms }: { id: string; terms: Concept['terms'] },
	changes: readonly TermOfFile[]
): Concept['terms'] {
	const bare: Concept = { id, area: '', kind: 'service', cpv: [], terms };

	return changes
		.filter(({ concept }) => concept === id)
		.reduce((concept, { language, term, change }) => {
			const added = change === 'add' ? [term] : [];
			return withTerms(concept, { language, added, removed: change === 'add' ? [] : [term] });
		}, bare).terms;
}
