// Names the language of ten words of real notices, and of own sentences in the two languages the notices lack.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentLanguages } from '#commons/language';
import { detectLanguage } from '#commons/language/server';
import type { Figure } from './figures.ts';
import { fullText, parallelNotices } from './notices.ts';

const WINDOW_WORDS = 10;

export function measureIdentification(dataFolder: string, projectFolder: string): Figure[] {
	const notices = parallelNotices(dataFolder);
	const windows = contentLanguages.flatMap((language) =>
		notices.flatMap(({ texts }) => {
			const wording = texts[language];
			return wording ? windowsOf(fullText(wording)).map((text) => ({ language, text })) : [];
		})
	);
	return [
		{
			what: `language of ${windows.length} windows of ten words`,
			measured: shareRight(windows),
			target: 0.98,
			better: 'higher'
		},
		...heldOut(projectFolder)
	];
}

function windowsOf(text: string): string[] {
	const words = text.match(/\p{L}{2,}/gu) ?? [];
	const whole = Math.floor(words.length / WINDOW_WORDS);
	return Array.from({ length: whole }, (_, number) =>
		words.slice(number * WINDOW_WORDS, (number + 1) * WINDOW_WORDS).join(' ')
	);
}

function heldOut(projectFolder: string): Figure[] {
	const sentences = JSON.parse(
		readFileSync(join(projectFolder, 'tests/language/held-out.json'), 'utf8')
	) as Record<string, string[]>;
	return Object.entries(sentences).map(([language, texts]) => ({
		what: `language of ${texts.length} own sentences kept out of training, ${language}`,
		measured: shareRight(texts.map((text) => ({ language, text }))),
		target: 0.9,
		better: 'higher'
	}));
}

function shareRight(texts: { language: string; text: string }[]): number {
	return (
		texts.filter(({ language, text }) => detectLanguage(text).language === language).length / texts.length
	);
}
