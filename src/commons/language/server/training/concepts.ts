// Reads the multilingual labels that the encoder learns from: tables of the data folder and our own thesaurus.
import { join } from 'node:path';
import type { Concept } from './concept.ts';
import { readTable, type TableRow } from './tables.ts';
import { readThesaurus } from './thesaurus.ts';

export type Source = { name: string; licence: string; concepts: Concept[] };

/** Training all 24 EU languages costs five points for the ones we serve: they compete for buckets. */
export const TABLE_LANGUAGES = ['en', 'fi', 'sv', 'lt', 'et', 'lv', 'pl', 'de', 'da', 'fr'] as const;
export const CPV_TABLE = 'cpv/cpv.tsv';
const EUROVOC_TABLE = 'eurovoc/eurovoc.tsv';
const LONGEST_TERM_UNITS = 200;
const PUBLICATIONS_OFFICE = 'CC BY 4.0, Publications Office of the European Union';

export function readSources(dataFolder: string, thesaurusFolder: string): Source[] {
	return [
		{
			name: 'Common Procurement Vocabulary 2008 (labels with their parents)',
			licence: PUBLICATIONS_OFFICE,
			concepts: cpvConcepts(dataFolder)
		},
		{ name: 'eForms terms', licence: PUBLICATIONS_OFFICE, concepts: eformsConcepts(dataFolder) },
		{ name: 'EuroVoc preferred labels', licence: PUBLICATIONS_OFFICE, concepts: eurovocConcepts(dataFolder) },
		{
			name: 'Your Priorities interface texts',
			licence: 'MIT, Citizens Foundation',
			concepts: interfaceConcepts(dataFolder)
		},
		{
			name: 'Talka thesaurus',
			licence: 'CC BY 4.0, written for Talka',
			concepts: readThesaurus(thesaurusFolder)
		}
	];
}

/** All CPV and EuroVoc labels of some languages, for telling those from others. */
export function labelsIn(dataFolder: string, languages: readonly string[]): Map<string, string[]> {
	const rows = [CPV_TABLE, EUROVOC_TABLE].flatMap((path) => readTable(join(dataFolder, path)));
	const labels = (language: string): string[] =>
		rows.map((row) => row.get(language) ?? '').filter((label) => label !== '');
	return new Map(languages.map((language) => [language, labels(language)]));
}

/** A CPV label alone is often one word ("Fittings"), so it is read together with its parent's. */
export function labelWithParent(row: TableRow, rowsByCode: Map<string, TableRow>, language: string): string {
	const label = row.get(language) ?? '';
	const parent = rowsByCode.get(row.get('parent') ?? '')?.get(language) ?? '';
	return label === '' ? '' : `${label} ${parent}`;
}

function cpvConcepts(dataFolder: string): Concept[] {
	const rows = readTable(join(dataFolder, CPV_TABLE));
	const rowsByCode = new Map(rows.map((row) => [row.get('code') ?? '', row]));
	return rows.map((row) =>
		concept(TABLE_LANGUAGES, (language) => labelWithParent(row, rowsByCode, language))
	);
}

function eformsConcepts(dataFolder: string): Concept[] {
	const rows = readTable(join(dataFolder, 'parallel/eforms_terms.tsv'));
	const short = rows.filter((row) => (row.get('en') ?? '').length < LONGEST_TERM_UNITS);
	return short.map((row) => concept([...TABLE_LANGUAGES, 'ga'], (language) => row.get(language)));
}

function eurovocConcepts(dataFolder: string): Concept[] {
	const rows = readTable(join(dataFolder, EUROVOC_TABLE));
	return rows.map((row) => concept([...TABLE_LANGUAGES, 'ga'], (language) => row.get(language)));
}

function interfaceConcepts(dataFolder: string): Concept[] {
	const rows = readTable(join(dataFolder, 'parallel/your_priorities_ui.tsv'));
	return rows.map((row) =>
		concept([...TABLE_LANGUAGES, 'ga', 'nb', 'is'], (language) =>
			language === 'nb' ? row.get('nb') || row.get('no') : row.get(language)
		)
	);
}

function concept(languages: readonly string[], wording: (language: string) => string | undefined): Concept {
	const entries = languages.map((language): [string, string] => [language, wording(language) ?? '']);
	return new Map(entries.filter(([, text]) => text !== ''));
}
