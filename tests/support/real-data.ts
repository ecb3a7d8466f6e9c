// The real files of ../shared/data, read line by line; absent on most machines.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ImportLine, type LineMapping } from '#commons/records';
import { projectRoot } from '#platform/server/installation';

const Line = v.record(v.string(), v.unknown());
type Verdicts = { read: number; accepted: number; refused: { id: string; field: string; reason: string }[] };

/** The path of a file of the shared data, or null where there is none. */
export function realFile(...path: string[]): string | null {
	const file = join(projectRoot(), '..', 'shared', 'data', ...path);

	return existsSync(file) ? file : null;
}

/** Maps and checks every line of a real file as the import would. */
export function judgeFile(file: string, mapping: LineMapping): Verdicts {
	const verdicts: Verdicts = { read: 0, accepted: 0, refused: [] };
	for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
		verdicts.read += 1;
		const mapped = mapping(v.parse(Line, JSON.parse(text)));
		const result = v.safeParse(ImportLine, mapped);
		if (result.success) verdicts.accepted += 1;
		else {
			const [issue] = result.issues;
			const id = typeof mapped['id'] === 'string' ? mapped['id'] : '';
			verdicts.refused.push({ id, field: v.getDotPath(issue) ?? '', reason: issue.message });
		}
	}

	return verdicts;
}

/** One line for the report of a test run. */
export function inWords(name: string, { read, accepted, refused }: Verdicts): string {
	const reasons = new Map<string, number>();
	for (const { field, reason } of refused)
		reasons.set(`${field} ${reason}`, (reasons.get(`${field} ${reason}`) ?? 0) + 1);
	const why = [...reasons].map(([reason, count]) => `${count} × ${reason}`).join('; ');

	return `${name}: ${read} read, ${accepted} accepted, ${refused.length} refused${why === '' ? '' : ` (${why})`}`;
}
