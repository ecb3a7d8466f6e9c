// Innovative public services become practices, line by line.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ImportLine } from '#commons/records';
import { inWords, judgeFile, realFile } from '#tests/real-data';
import { practiceMappings } from './origins.ts';

describe('an innovative public service', () => {
	const service = {
		id: 'ips-1',
		name: 'Night ferry',
		description: 'Runs at night.',
		countries: ['EE', 'FI'],
		sector: 'Transport',
		sector2: '',
		status: 'Pilot',
		technology: 'AI',
		organisation: 'Town',
		source: 'IPS-X',
		url: 'see https://a.example/x; https://b.example'
	};

	it('becomes a practice of its first country', () => {
		expect(v.parse(ImportLine, practiceMappings.ips(service))).toMatchObject({
			id: 'ips-1',
			title: { en: 'Night ferry' },
			country: 'EE',
			themes: ['Transport', 'Pilot'],
			technologies: ['AI'],
			url: 'https://a.example/x',
			organisation: { name: 'Town', country: 'EE' },
			source: { name: 'IPS-X', licence: 'EUPL-1.2' }
		});
	});

	it.each(['', 'n/a', 'http://', 'mailto:a@b.example'])('has no address where the cell says "%s"', (url) => {
		expect(practiceMappings.ips({ ...service, url })['url']).toBeNull();
	});

	it('without anything is refused, not a crash', () => {
		expect(v.safeParse(ImportLine, practiceMappings.ips({ countries: 'EE', sector: 5 })).success).toBe(false);
	});
});

describe('the real file', () => {
	it('is accepted or refused with a field and a reason, line by line', ({ skip }) => {
		const file = realFile('cases', 'eu_innovative_public_services.jsonl');
		if (file === null) return skip('../shared/data is not here');
		const verdicts = judgeFile(file, practiceMappings.ips);
		process.stderr.write(`${inWords('innovative public services', verdicts)}\n`);
		expect(verdicts.read).toBeGreaterThan(0);
		expect(verdicts.accepted).toBeGreaterThan(verdicts.read * 0.95);
		for (const { field, reason } of verdicts.refused) expect([field, reason]).not.toContain('');
	});
});
