// A new module's names read like English in every case, and words that would break the code are refused with a sentence.
import { describe, expect, it } from 'vitest';
import { Usage } from '../options.ts';
import { filled, mustBeFree, namesFrom } from './names.ts';

const inJourneys = (plural: string, singular?: string) => namesFrom({ storey: 'journeys', plural, singular });

describe('the names of a module', () => {
	it.each([
		['consultations', 'consultation'],
		['field-diaries', 'field-diary'],
		['surveys', 'survey'],
		['processes', 'process'],
		['boxes', 'box'],
		['pledges', 'pledge']
	])('%s are each one %s', (plural, singular) => {
		expect(inJourneys(plural)).toEqual({ storey: 'journeys', plural, singular, verb: 'draft' });
	});

	it('take a singular that no rule knows', () => {
		expect(inJourneys('consortia', 'consortium')).toMatchObject({
			plural: 'consortia',
			singular: 'consortium'
		});
	});

	it.each([
		[{ storey: 'attic', plural: 'tests' }, /catalogue, journeys, insight; "attic"/],
		[{ storey: 'commons', plural: 'tests' }, /"commons" is none of them/],
		[{ storey: 'journeys', plural: 'Consultations' }, /no name for a module/],
		[{ storey: 'journeys', plural: 'field_diaries' }, /no name for a module/],
		[{ storey: 'journeys', plural: '../consultations' }, /no name for a module/],
		[{ storey: 'journeys', plural: 'a'.repeat(27) + 's' }, /no name for a module/],
		[{ storey: 'journeys', plural: 'consortia' }, /--singular WORD/],
		[{ storey: 'journeys', plural: 'consultation' }, /--singular WORD/],
		[{ storey: 'journeys', plural: 'series' }, /--singular WORD/],
		[{ storey: 'journeys', plural: 'progress' }, /--singular WORD/],
		[{ storey: 'journeys', plural: 'analysis' }, /--singular WORD/],
		[{ storey: 'journeys', plural: 'sheep', singular: 'sheep' }, /same in singular and plural/],
		[{ storey: 'journeys', plural: 'consultations', verb: 'publish' }, /first verb/],
		[{ storey: 'journeys', plural: 'consultations', verb: 'draft-quickly' }, /first verb/]
	])('refuse %j', (wished, sentence) => {
		const attempt = () => namesFrom(wished);
		expect(attempt).toThrow(Usage);
		expect(attempt).toThrow(sentence);
	});

	it('are written as the template writes them', () => {
		const names = namesFrom({ storey: 'insight', plural: 'field-diaries', verb: 'open' });
		const text =
			"blankNouns BlankNounState blank_nouns 'blank-noun.x' Blank nouns, blank noun firstVerbBlankNoun first-verb-blank-noun #storey/blank-nouns";
		expect(filled(text, names)).toBe(
			"fieldDiaries FieldDiaryState field_diaries 'field-diary.x' Field diaries, field diary openFieldDiary open-field-diary #insight/field-diaries"
		);
	});

	it('take the article that English wants', () => {
		expect(filled('aBlankNoun aBlankNouns', inJourneys('assessments'))).toBe('anAssessment aAssessments');
	});

	it.each(['cases', 'classes', 'imports', 'actors', 'titles'])(
		'may not be %s, which means something else',
		(plural) => {
			const code =
				"import type { Actor } from '#actors/organisations'; const title = 'consultation'; // survey";
			expect(() => {
				mustBeFree(inJourneys(plural), code);
			}).toThrow(Usage);
		}
	);

	it('may be what stands only in texts and comments', () => {
		const code = "const title = 'consultation'; // survey\n/** pledges */ const other = `letters`;";
		for (const plural of ['consultations', 'surveys', 'pledges', 'letters'])
			mustBeFree(inJourneys(plural), code);
	});
});
