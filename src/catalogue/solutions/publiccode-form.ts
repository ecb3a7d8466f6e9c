// What a person pastes to begin an offer from a publiccode.yml: read at once, so that a fault stands beside the field.
import * as v from 'valibot';
import { ImportLine, type ImportedRecord } from '#commons/records';
import { IdShape } from '#platform/ids';
import { readPubliccode, type PubliccodeFault } from './mappings/publiccode-file.ts';
import { fromPubliccode } from './mappings/publiccode.ts';
import type { Software } from './solution-software.ts';

export type BroughtIn = { record: ImportedRecord; languages: readonly string[]; software: Software };

const FAULTS: Record<PubliccodeFault, `solution.publiccode.${string}`> = {
	'too-long': 'solution.publiccode.too-long',
	'not-yaml': 'solution.publiccode.not-yaml',
	'too-many-aliases': 'solution.publiccode.too-many-aliases',
	'no-software': 'solution.publiccode.no-software'
};

/** `id` is made by the page, so that a form sent twice makes one offer. */
export const PubliccodeForm = v.object({
	id: IdShape,
	publiccode: v.pipe(
		v.optional(v.string('solution.text'), ''),
		v.check((text) => text.trim() !== '', 'solution.publiccode.missing'),
		v.rawTransform(({ dataset, addIssue, NEVER }): BroughtIn => {
			const text = dataset.value;
			if (text.trim() === '') return NEVER;
			const read = readPubliccode(text);
			if ('fault' in read) {
				addIssue({ message: FAULTS[read.fault] });
				return NEVER;
			}
			const line = v.safeParse(ImportLine, fromPubliccode(read.line));
			if (!line.success) {
				addIssue({ message: FAULTS['no-software'] });
				return NEVER;
			}

			return { record: line.output, languages: read.languages, software: read.software };
		})
	)
});
