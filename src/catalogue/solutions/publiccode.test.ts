// A publiccode.yml out of an offer and into one: valid, honest about what is missing, and closed to what would harm.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ImportLine } from '#commons/records';
import { realFile } from '#tests/real-data';
import { fromPubliccode } from './mappings/publiccode.ts';
import { readPubliccode, type PubliccodeFile } from './mappings/publiccode-file.ts';
import { PubliccodeForm } from './publiccode-form.ts';
import { publiccodeOf } from './publiccode.ts';
import { describedAsSoftware, withPubliccode } from './solution-from-publiccode.ts';
import { snapshotOf } from './solution-snapshot.ts';
import type { Software } from './solution-software.ts';
import { aSolution } from './testing/index.ts';

const LONG = 'Nurses call people at home: a picture, a voice, no journey. '.repeat(4).trim();
const software: Software = {
	platforms: ['web', 'android'],
	type: 'standalone/web',
	maintenance: 'contract',
	maintainer: 'Firm Ab',
	until: '2027-12-31',
	translatable: true
};
const complete = aSolution({
	title: { fi: 'Etäkäynnit: #1', en: 'Visits "at" home' },
	description: { fi: `Lyhyt lause. ${LONG}\n\n- toinen: kappale`, en: 'Short.' },
	licence: 'EUPL-1.2',
	url: 'https://code.example/town/visits',
	profile: { ...aSolution().profile, languages: ['fi', 'sv'], software },
	translations: { en: { by: 'person', revision: 1 } }
});

function fileOf(solution = complete): string {
	const found = publiccodeOf(solution, 'Vaskilinna');
	if (!found || !('file' in found)) throw new Error(`no file: ${JSON.stringify(found)}`);
	return found.file;
}

function readBack(text: string): PubliccodeFile {
	const read = readPubliccode(text);
	if ('fault' in read) throw new Error(read.fault);
	return read;
}

describe('a publiccode.yml out of an offer', () => {
	it.for([
		complete,
		{
			...complete,
			profile: { ...complete.profile, software: { ...software, maintenance: 'none' as const } }
		},
		{
			...complete,
			profile: { ...complete.profile, software: { ...software, maintenance: 'internal' as const } }
		}
	])('keeps to the schema of the standard (%#)', (solution, { skip }) => {
		const schema = realFile('standards', 'authored', 'publiccode-0.7.schema.json');
		if (schema === null) return skip('../shared/data is not here, so the schema is not either');
		const validate = new Ajv({ strict: false, allErrors: true }).compile(
			JSON.parse(readFileSync(schema, 'utf8')) as object
		);
		validate(parse(fileOf(solution)));
		expect(validate.errors ?? []).toEqual([]);
	});

	it('says only what was said here', () => {
		expect(parse(fileOf())).toMatchObject({
			publiccodeYmlVersion: '0.7.0',
			name: 'Etäkäynnit: #1',
			developmentStatus: 'stable',
			softwareType: 'standalone/web',
			description: { en: { localisedName: 'Visits "at" home', shortDescription: 'Short.', features: [] } },
			legal: { license: 'EUPL-1.2', mainCopyrightOwner: 'Vaskilinna' },
			maintenance: { type: 'contract', contractors: [{ name: 'Firm Ab', until: '2027-12-31' }] },
			localisation: { localisationReady: true, availableLanguages: ['fi', 'sv'] }
		});
	});

	it('read again says the same', () => {
		const { line, languages, software: read } = readBack(fileOf());
		const record = v.parse(ImportLine, fromPubliccode(line));
		const { title, description, licence, url, trl } = complete;
		expect(record).toMatchObject({ title, description, licence, url, trl, language: 'fi' });
		expect([languages, read]).toEqual([complete.profile.languages, software]);
		const again = withPubliccode(aSolution(), { record, languages, software: read });
		expect(fileOf({ ...again, state: complete.state })).toBe(fileOf());
	});

	it('is not offered for what is not open', () => {
		for (const licence of [null, 'proprietary', 'CC-BY', 'our own words'])
			expect(publiccodeOf({ ...complete, licence }, null)).toBeNull();
	});

	it('names what is missing instead of guessing it', () => {
		const bare = aSolution({ licence: 'GPL', description: { en: 'Short.' }, trl: null, url: null });
		expect(publiccodeOf(bare, null)).toEqual({
			missing: ['licence', 'url', 'trl', 'description', 'languages', 'platforms', 'type', 'maintenance']
		});
		const unnamed = { ...software, maintenance: 'community' as const, maintainer: '' };
		expect(publiccodeOf({ ...complete, profile: { ...complete.profile, software: unnamed } }, null)).toEqual({
			missing: ['maintainer']
		});
	});
});

describe('a publiccode.yml into an offer', () => {
	const given =
		'name: Visits\nurl: https://code.example/a/b.git\ndescription:\n  nb-NO:\n    shortDescription: Besøk\n';
	const faultOf = (text: string) => {
		const read = readPubliccode(text);
		return 'fault' in read ? read : null;
	};

	it('is read with what it leaves out left out', () => {
		const { line, software: read } = readBack(given);
		expect(v.parse(ImportLine, fromPubliccode(line))).toMatchObject({
			id: 'a/b',
			title: { nb: 'Visits' },
			description: { nb: 'Besøk' },
			trl: null
		});
		expect(read).toMatchObject({ platforms: [], type: null, maintenance: null, maintainer: '' });
	});

	it('is read as its standard shows it', ({ skip }) => {
		const file = realFile('standards', 'publiccode', 'docs', 'standard', 'example', 'publiccode.yml');
		if (file === null) return skip('../shared/data is not here');
		const { line, software: read } = readBack(readFileSync(file, 'utf8'));
		expect(v.safeParse(ImportLine, fromPubliccode(line)).success).toBe(true);
		expect(read).toMatchObject({ maintenance: 'contract', maintainer: 'Fornitore Privato SPA' });
		expect(JSON.stringify(read)).not.toContain('@');
	});

	it.each([
		['name: [unclosed', 'not-yaml', 1],
		['name: a\nname: b', 'not-yaml', 2],
		['a: 1\n---\nb: 2', 'not-yaml', 2],
		['<html>', 'no-software', null],
		['', 'no-software', null],
		['[1, 2]', 'no-software', null],
		['name: X\ndescription: []', 'no-software', null],
		[`name: "${'x'.repeat(530_000)}"`, 'too-long', null],
		[bomb(), 'too-many-aliases', null]
	])('is refused with a reason (%#)', (text, fault, at) => {
		expect(faultOf(text)).toEqual({ fault, at });
	});

	it('with a fault is refused beside its field', () => {
		const id = crypto.randomUUID();
		const issues = (publiccode: string) =>
			(v.safeParse(PubliccodeForm, { id, publiccode }).issues ?? []).map(
				(issue) => `${v.getDotPath(issue)} ${issue.message}`
			);
		expect(issues(' ')).toEqual(['publiccode solution.publiccode.missing']);
		expect(issues('- a')).toEqual(['publiccode solution.publiccode.no-software']);
		expect(issues(given)).toEqual([]);
	});

	it('cannot reach what objects are made of', () => {
		readBack(
			'__proto__: {polluted: yes}\nname: X\ndescription: {en: {shortDescription: x, __proto__: {a: 1}}}'
		);
		expect('polluted' in {}).toBe(false);
	});
});

describe('an offer described as software', () => {
	const input = { ...software, platforms: ['web', 'android'] as ('web' | 'android')[], revision: 1 };

	it('is the very same where nothing changed', () => {
		expect(describedAsSoftware(complete, input)).toBe(complete);
	});

	it('keeps platforms that the form does not offer, and shows in its history', () => {
		const unusual = { ...complete.profile, software: { ...software, platforms: ['web', 'haiku'] } };
		const result = describedAsSoftware({ ...complete, profile: unusual }, { ...input, platforms: ['linux'] });
		expect(result.profile.software?.platforms).toEqual(['linux', 'haiku']);
		expect(snapshotOf(result)['software']).toContain('linux, haiku');
	});

	it('is not saved on top of a change that the form did not know', () => {
		expect(() => describedAsSoftware(complete, { ...input, type: 'library', revision: 9 })).toThrow(
			'solution.changed-meanwhile'
		);
	});
});

/** Nine lines that stand for a billion words. */
function bomb(): string {
	const lines = Array.from({ length: 9 }, (_one, at) =>
		at === 0
			? 'a0: &a0 [x,x,x,x,x,x,x,x,x,x]'
			: `a${at}: &a${at} [${Array(10)
					.fill(`*a${at - 1}`)
					.join(',')}]`
	);

	return lines.join('\n');
}
