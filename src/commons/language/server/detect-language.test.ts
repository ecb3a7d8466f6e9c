// The language of a text, with the committed model: right for sentences, honest about the rest.
// cspell:ignore вывоз мусора xqzt wvkj zzgq qqxw
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import phrases from './test-phrases.json' with { type: 'json' };
import { detectLanguage } from './index.ts';

const project = new URL('../../../../', import.meta.url);
const heldOut = JSON.parse(readFileSync(new URL('tests/language/held-out.json', project), 'utf8')) as Record<
	string,
	string[]
>;
const pairs = (rows: string[][]): [string, string][] =>
	rows.map(([language = '', text = '']) => [language, text]);

describe('detectLanguage', () => {
	it.each(pairs(phrases.sentences))('knows %s', (language, text) => {
		expect(detectLanguage(text).language).toBe(language);
	});

	it.each(pairs(phrases.threeWords))('knows %s from three words', (language, text) => {
		expect(detectLanguage(text).language).toBe(language);
	});

	it.each(Object.entries(heldOut))(
		'knows at least nine of ten everyday sentences: %s',
		(language, sentences) => {
			const right = sentences.filter((sentence) => detectLanguage(sentence).language === language);
			expect(right.length / sentences.length).toBeGreaterThanOrEqual(0.9);
		}
	);

	it.each(Object.entries(heldOut))('never saw those sentences in training: %s', (language, sentences) => {
		const training = readFileSync(new URL(`data/language-id/${language}.txt`, project), 'utf8').split('\n');
		expect(sentences.filter((sentence) => training.includes(sentence))).toEqual([]);
	});

	it.each(['', '12 345 – 67 %', 'вывоз мусора', '学校交通', 'xqzt wvkj zzgq qqxw'])(
		'has no opinion on %j',
		(text) => {
			expect(detectLanguage(text)).toEqual({ language: 'und', confidence: 0, alternatives: [] });
		}
	);

	it('answers any string with probabilities that fall and do not exceed one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { confidence, alternatives } = detectLanguage(text);
				const probabilities = alternatives.map(({ probability }) => probability);
				expect(confidence).toBe(probabilities[0] ?? 0);
				expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
				expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1 + 1e-9);
			})
		);
	});
});
