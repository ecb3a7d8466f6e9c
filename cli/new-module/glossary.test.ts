// A new module's word stands where its storey stands, and no longer among the words of later.
import { describe, expect, it } from 'vitest';
import { withModule } from './glossary.ts';
import { namesFrom } from './names.ts';

const glossary = `# Glossary

## Modules

| term | meaning | aliases to avoid | module |
| --- | --- | --- | --- |
| needs | Needs | problems | catalogue/needs |
| matching | From a text to records | search | journeys/matching |
| ui | Parts of pages | widgets | ui |

## The domain

| term | meaning | aliases to avoid | module |
| --- | --- | --- | --- |
| need | A gap | problem | catalogue/needs |

## Later

| term | meaning | aliases to avoid | module |
| --- | --- | --- | --- |
| challenges | Later. Needs opened as questions | contests | journeys/challenges |
| challenge | Later. A need opened as a question | contest | journeys/challenges |
`;
const challenges = namesFrom({ storey: 'journeys', plural: 'challenges' });
const termsOf = (text: string) =>
	text
		.split('\n')
		.filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| term'))
		.map((line) => line.split('|')[1]?.trim());

describe('the glossary', () => {
	it('takes a planned word out of "Later", the module and what it is about', () => {
		const { text, meaning } = withModule(glossary, challenges);
		expect(meaning).toBe('Needs opened as questions');
		expect(termsOf(text)).toEqual(['needs', 'matching', 'challenges', 'ui', 'need', 'challenge']);
		expect(text).toContain('| challenge | A need opened as a question | contest | journeys/challenges |');
		expect(text).not.toContain('Later. ');
	});

	it('takes a word that nobody planned, above the storeys below', () => {
		const { text, meaning } = withModule(
			glossary,
			namesFrom({ storey: 'catalogue', plural: 'field-diaries' })
		);
		expect(meaning).toBe('Field diaries, first a draft, then published');
		expect(termsOf(text).slice(0, 3)).toEqual(['needs', 'field-diaries', 'matching']);
	});

	it('says what it was told to say', () => {
		const { text } = withModule(glossary, challenges, 'Questions to solvers');
		expect(text).toContain('| challenges | Questions to solvers | contests | journeys/challenges |');
	});

	it('refuses a word that is planned in another storey', () => {
		expect(() => withModule(glossary, namesFrom({ storey: 'insight', plural: 'challenges' }))).toThrow(
			'plans challenges as journeys/challenges'
		);
	});
});
