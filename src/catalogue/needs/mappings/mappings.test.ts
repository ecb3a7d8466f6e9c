// Notices and public challenges become needs, line by line.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ImportLine } from '#commons/records';
import { inWords, judgeFile, realFile } from '#tests/real-data';
import { needMappings } from './origins.ts';

describe('a procurement notice', () => {
	const notice = {
		id: '000755-2011',
		source: 'TED',
		country: 'NO',
		lang: 'no',
		title: 'Kjøp av ferge',
		description: 'En ferge til øyene.',
		cpv_main: '34512100',
		cpv_all: ['34512100', '60600000', 'unknown'],
		nuts: ['NO0B1', 'NO0B2'],
		buyer: 'Fylkeskommunen'
	};

	it('becomes a need of its buyer in its language', () => {
		expect(v.parse(ImportLine, needMappings.ted(notice))).toMatchObject({
			id: '000755-2011',
			title: { nb: 'Kjøp av ferge' },
			description: { nb: 'En ferge til øyene.' },
			language: 'nb',
			country: 'NO',
			region: 'NO0B1',
			cpv: ['34512100', '60600000'],
			organisation: { name: 'Fylkeskommunen', country: 'NO' },
			source: { name: 'TED', licence: 'CC-BY-4.0' }
		});
	});

	it('keeps all languages where it carries them', () => {
		const texts = {
			en: { title: 'Ferry', description: 'To islands' },
			fi: { title: 'Lautta' },
			sv: 'no texts',
			xx: null
		};
		expect(v.parse(ImportLine, needMappings.ted({ ...notice, texts }))).toMatchObject({
			title: { en: 'Ferry', fi: 'Lautta' },
			description: { en: 'To islands' }
		});
	});

	it.each([{}, { id: 5, title: [], texts: 7, cpv_all: 'x', nuts: {}, buyer: null, lang: 1 }])(
		'of the wrong shape is refused, not a crash: %j',
		(line) => expect(v.safeParse(ImportLine, needMappings.ted(line)).success).toBe(false)
	);
});

describe('a public challenge', () => {
	it('becomes a need of its agency', () => {
		const challenge = {
			id: 'chg-1',
			title: 'Haptics',
			tagline: 'Help',
			description: 'Long.',
			agency: 'NIST',
			url: 'https://a.gov/1'
		};
		expect(v.parse(ImportLine, needMappings['challenge-gov'](challenge))).toMatchObject({
			id: 'chg-1',
			title: { en: 'Haptics' },
			description: { en: 'Help\n\nLong.' },
			country: 'US',
			url: 'https://a.gov/1',
			organisation: { name: 'NIST', country: 'US' },
			source: { name: 'Challenge.gov' }
		});
	});

	it('without anything is refused, not a crash', () => {
		expect(v.safeParse(ImportLine, needMappings['challenge-gov']({})).success).toBe(false);
	});
});

describe('the real files', () => {
	it.for([
		['TED notices', realFile('notices', 'ted_notices.jsonl'), needMappings.ted],
		['parallel TED notices', realFile('notices', 'ted_parallel.jsonl'), needMappings.ted],
		['eForms notices', realFile('notices', 'eforms_notices.jsonl'), needMappings.ted],
		['challenge.gov', realFile('cases', 'challenge_gov.jsonl'), needMappings['challenge-gov']]
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
