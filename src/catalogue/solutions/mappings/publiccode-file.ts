// Reads a publiccode.yml as its owner wrote it: one YAML document within limits, turned into a line of the import and what only the file says.
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { asList, asText, asWebAddress } from '#commons/records';
import { maintenanceTypes, softwareTypes, type Software } from '../solution-software.ts';

/** Real files have some ten kilobytes. */
export const LONGEST_PUBLICCODE_BYTES = 512 * 1024;
/** Anchors are rare in such files; without a limit nine lines can stand for a billion. */
const MOST_ALIASES = 100;

type Fields = Readonly<Record<string, unknown>>;
export type PubliccodeFault = 'too-long' | 'not-yaml' | 'too-many-aliases' | 'no-software';
export type PubliccodeFile = { line: Fields; languages: string[]; software: Software };

export function readPubliccode(text: string): PubliccodeFile | { fault: PubliccodeFault; at: number | null } {
	if (new TextEncoder().encode(text).length > LONGEST_PUBLICCODE_BYTES)
		return { fault: 'too-long', at: null };
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, logLevel: 'error', schema: 'core' });
	const [error] = document.errors;
	if (error) return { fault: 'not-yaml', at: counter.linePos(error.pos[0]).line };
	const content = contentOf(document);
	if (content === null) return { fault: 'too-many-aliases', at: null };
	const file = fieldsOf(content.value);
	if (asText(file['name']) === '' || Object.keys(fieldsOf(file['description'])).length === 0) {
		return { fault: 'no-software', at: null };
	}

	return { line: lineOf(file), languages: languagesOf(file), software: softwareOf(file) };
}

/** The only thing that can fail in a document without errors is the limit of aliases. */
function contentOf(document: ReturnType<typeof parseDocument>): { value: unknown } | null {
	try {
		return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
	} catch (error) {
		if (error instanceof ReferenceError) return null;
		throw error;
	}
}

/** The same shape as a line of a collection of such files, so that there is one mapping. */
function lineOf(file: Fields): Fields {
	const url = asWebAddress(file['url']);
	const legal = fieldsOf(file['legal']);
	const owner = asText(fieldsOf(file['organisation'])['name']) || asText(legal['mainCopyrightOwner']);

	return {
		repo: url === null ? asText(file['name']) : repositoryOf(url),
		name: asText(file['name']),
		url,
		categories: asList(file['categories']),
		status: asText(file['developmentStatus']),
		licence: asText(legal['license']),
		owner: owner || asText(legal['repoOwner']),
		descriptions: fieldsOf(file['description'])
	};
}

function repositoryOf(url: string): string {
	const { hostname, pathname } = new URL(url);

	return pathname.replace(/^\/+|(\.git)?\/*$/g, '') || hostname;
}

function languagesOf(file: Fields): string[] {
	const written = asList(fieldsOf(file['localisation'])['availableLanguages']);

	return [...new Set(written.map((tag) => tag.slice(0, 2).toLowerCase()))];
}

function softwareOf(file: Fields): Software {
	const maintenance = fieldsOf(file['maintenance']);
	const [contractor, contact] = [maintenance['contractors'], maintenance['contacts']].map(firstOf);
	const platforms = typeof file['platforms'] === 'string' ? [file['platforms']] : asList(file['platforms']);
	const until = asText(contractor?.['until']);

	return {
		platforms: platforms.map((name) => name.trim().slice(0, 40)).filter((name) => name !== ''),
		type: oneOf(softwareTypes, file['softwareType']),
		maintenance: oneOf(maintenanceTypes, maintenance['type']),
		// A name stands in the file for everybody to read; addresses and telephones are left there.
		maintainer: asText((contractor ?? contact)?.['name']).slice(0, 200),
		until: /^20\d\d-\d\d-\d\d$/.test(until) ? until : null,
		translatable: fieldsOf(file['localisation'])['localisationReady'] === true
	};
}

function oneOf<const Id extends string>(ids: readonly Id[], value: unknown): Id | null {
	const parsed = v.safeParse(v.picklist(ids), value);

	return parsed.success ? parsed.output : null;
}

function firstOf(value: unknown): Fields | null {
	return Array.isArray(value) && value.length > 0 ? fieldsOf(value[0]) : null;
}

function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
