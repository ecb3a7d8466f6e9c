// Digital public goods and publiccode.yml files become solutions, line by line.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ImportLine } from '#commons/records';
import { inWords, judgeFile, realFile } from '#tests/real-data';
import { solutionMappings } from './origins.ts';

describe('a digital public good', () => {
	const good = {
		id: 'dpg-1',
		name: 'Ferry Planner',
		description: 'Plans ferries.',
		website: 'no address',
		licence: ['MIT', 'CC-BY-4.0'],
		sectors: ['transport'],
		type: ['software'],
		repositories: ['https://example.org/repo'],
		organisations: ['Port Authority', 'Other']
	};

	it('becomes a solution of the first organisation named', () => {
		expect(v.parse(ImportLine, solutionMappings.dpg(good))).toMatchObject({
			id: 'dpg-1',
			title: { en: 'Ferry Planner' },
			themes: ['transport'],
			technologies: ['software'],
			licence: 'MIT, CC-BY-4.0',
			organisation: { name: 'Port Authority', country: null }
		});
	});

	it('gets the address of its repository where its website is none', () => {
		expect(solutionMappings.dpg({ ...good, website: '' })['url']).toBe('https://example.org/repo');
		expect(solutionMappings.dpg({ ...good, website: 'ftp://example.org' })['url']).toBe(
			'https://example.org/repo'
		);
	});

	it('without anything is refused, not a crash', () => {
		expect(v.safeParse(ImportLine, solutionMappings.dpg({})).success).toBe(false);
	});
});

describe('a publiccode.yml', () => {
	const file = {
		repo: 'town/ferry',
		name: 'Ferry',
		url: 'https://example.org/ferry',
		status: 'beta',
		licence: 'EUPL-1.2',
		owner: 'Town',
		categories: ['transport'],
		descriptions: {
			'nb-NO': { shortDescription: 'Planlegger ferger', features: ['Kart', ''] },
			en: { localisedName: 'Ferry Planner', longDescription: 'Plans ferries.' },
			de: null
		}
	};

	it('becomes a solution in all its languages', () => {
		expect(v.parse(ImportLine, solutionMappings.publiccode(file))).toMatchObject({
			id: 'town/ferry',
			title: { nb: 'Ferry: Planlegger ferger', en: 'Ferry Planner', de: 'Ferry' },
			description: { nb: 'Kart', en: 'Plans ferries.' },
			trl: 7,
			licence: 'EUPL-1.2'
		});
	});

	it('says no readiness where its status is unknown', () => {
		expect(solutionMappings.publiccode({ ...file, status: 'constructor' })['trl']).toBeNull();
	});

	it.each([{}, { repo: 'x/y', descriptions: [] }, { repo: 'x/y', descriptions: 'text' }])(
		'without descriptions is refused, not a crash: %j',
		(line) => expect(v.safeParse(ImportLine, solutionMappings.publiccode(line)).success).toBe(false)
	);
});

describe('the real files', () => {
	it.for([
		['digital public goods', realFile('solutions', 'digital_public_goods.jsonl'), solutionMappings.dpg],
		['publiccode.yml', realFile('solutions', 'publiccode_yml.jsonl'), solutionMappings.publiccode]
	] as const)(
		'of %s are accepted or refused with a field and a reason',
		([name, file, mapping], { skip }) => {
			if (file === null) return skip('../shared/data is not here');
			const verdicts = judgeFile(file, mapping);
			process.stderr.write(`${inWords(name, verdicts)}\n`);
			expect(verdicts.read).toBeGreaterThan(0);
			expect(verdicts.accepted).toBeGreaterThan(verdicts.read * 0.95);
			for (const { field, reason } of verdicts.refused) expect([field, reason]).not.toContain('');
		}
	);
});
