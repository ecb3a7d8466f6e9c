// The glossary's side of a new module: its word moves from "Later" to where modules stand, or comes in new.
import { Usage } from '../options.ts';
import type { ModuleNames } from './names.ts';

const STOREYS = ['platform', 'commons', 'actors', 'catalogue', 'journeys', 'insight'];
const LATER = /^Later\.\s*/;

type Row = { term: string; meaning: string; avoid: string; module: string };
type Glossary = { text: string; meaning: string };

/** `meaning` is what was asked for, what "Later" says, or what is true of every such module. */
export function withModule(glossary: string, names: ModuleNames, asked?: string): Glossary {
	const lines = glossary.split('\n');
	const planned = plannedRow(lines, names.plural);
	const module = `${names.storey}/${names.plural}`;
	if (planned && planned.module !== module) {
		throw new Usage(`The glossary plans ${names.plural} as ${planned.module}; change it there first.`);
	}
	const meaning = asked ?? planned?.meaning ?? `${sentence(names.plural)}, first a draft, then published`;
	const avoid = planned?.avoid ?? '–';
	const one = plannedRow(lines, names.singular.replaceAll('-', ' '));
	const without = lines.filter((line) => !isPlanned(line, planned) && !isPlanned(line, one));
	const withRow = inModules(without, { term: names.plural, meaning, avoid, module });

	return { text: (one ? inDomain(withRow, { ...one, module }) : withRow).join('\n'), meaning };
}

function plannedRow(lines: readonly string[], term: string): Row | null {
	const rows = lines.flatMap((line) => rowOf(line) ?? []);
	const found = rows.find((row) => row.term === term && LATER.test(row.meaning));

	return found ? { ...found, meaning: found.meaning.replace(LATER, '') } : null;
}

function isPlanned(line: string, planned: Row | null): boolean {
	const row = rowOf(line);

	return planned !== null && row?.term === planned.term && LATER.test(row.meaning);
}

/** After the last module of its storey, or of the storeys below. */
function inModules(lines: readonly string[], row: Row): string[] {
	const height = (module: string) => STOREYS.indexOf(module.split('/')[0] ?? '');
	const own = height(row.module);
	const places = tableUnder(lines, '## Modules').filter((at) => {
		const other = rowOf(lines[at] ?? '');
		return other && height(other.module) >= 0 && height(other.module) <= own;
	});

	return lines.toSpliced((places.at(-1) ?? noTable('Modules')) + 1, 0, lineOf(row));
}

function inDomain(lines: readonly string[], row: Row): string[] {
	const last = tableUnder(lines, '## The domain').at(-1) ?? noTable('The domain');

	return lines.toSpliced(last + 1, 0, lineOf(row));
}

/** The places of a section's table lines. */
function tableUnder(lines: readonly string[], heading: string): number[] {
	const from = lines.indexOf(heading);
	const next = lines.findIndex((line, at) => at > from && line.startsWith('## '));

	return lines.flatMap((line, at) =>
		from >= 0 && at > from && (next < 0 || at < next) && rowOf(line) ? [at] : []
	);
}

function rowOf(line: string): Row | null {
	const cells = line.startsWith('|') ? line.split('|').slice(1, -1) : [];
	const [term = '', meaning = '', avoid = '', module = ''] = cells.map((cell) => cell.trim());

	return cells.length === 4 ? { term, meaning, avoid, module } : null;
}

function lineOf({ term, meaning, avoid, module }: Row): string {
	return `| ${[term, meaning, avoid, module].join(' | ')} |`;
}

function noTable(heading: string): never {
	throw new Usage(`docs/glossary.md has no table under "${heading}".`);
}

function sentence(plural: string): string {
	const words = plural.replaceAll('-', ' ');

	return words.charAt(0).toUpperCase() + words.slice(1);
}
