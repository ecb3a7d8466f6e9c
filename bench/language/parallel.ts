// Finds the translation of a notice among 40, and among 40 and all other notices.
import { cosine, embed } from '#commons/language/server';
import type { Figure } from './figures.ts';
import { fullText, otherNotices, parallelNotices, type ParallelNotice, type Wording } from './notices.ts';

/** From the first language to the second, as in the design's table. */
const PAIRS = ['fi-sv', 'fi-en', 'sv-en', 'lt-en', 'fi-lt', 'et-fi', 'pl-de', 'lt-sv'];

type Reading = (wording: Wording) => string;
type Task = { what: string; ask: Reading; answer: Reading; crowd: Int8Array[]; target: number };

export function measureParallel(dataFolder: string): Figure[] {
	const notices = parallelNotices(dataFolder);
	const others = otherNotices(dataFolder);
	const crowd = others.map((notice) => embed(fullText(notice)));
	const title: Reading = (wording) => wording.title;
	const tasks: Task[] = [
		{ what: 'translation among 40, title + text', ask: fullText, answer: fullText, crowd: [], target: 0.98 },
		{ what: 'translation among 40, title only', ask: title, answer: title, crowd: [], target: 0.97 },
		{
			what: `translation among 40 + ${others.length}, title + text`,
			ask: fullText,
			answer: fullText,
			crowd,
			target: 0.96
		},
		{
			what: `translation among 40 + ${others.length}, title against full text`,
			ask: title,
			answer: fullText,
			crowd,
			target: 0.73
		}
	];
	return tasks.flatMap((task) => figuresOf(task, notices));
}

function figuresOf(task: Task, notices: ParallelNotice[]): Figure[] {
	const ranks = PAIRS.flatMap((pair) => ranksOf(task, notices, pair));
	const share = (best: number): number => ranks.filter((rank) => rank < best).length / ranks.length;
	return [
		{ what: `${task.what}: first`, measured: share(1), target: task.target, better: 'higher' },
		{ what: `${task.what}: first five`, measured: share(5), better: 'higher' }
	];
}

/** How many texts lie nearer to each notice than its own translation. */
function ranksOf(task: Task, notices: ParallelNotice[], pair: string): number[] {
	const [from = '', to = ''] = pair.split('-');
	const answers = notices.map((notice) => embed(read(notice, to, task.answer)));
	return notices.map((notice, number) => {
		const question = embed(read(notice, from, task.ask));
		const own = cosine(question, answers[number] ?? question);
		const rivals = [...answers.filter((_, other) => other !== number), ...task.crowd];
		return rivals.filter((rival) => cosine(question, rival) > own).length;
	});
}

function read(notice: ParallelNotice, language: string, reading: Reading): string {
	const wording = notice.texts[language];
	if (!wording) throw new Error(`${notice.id} has no ${language}`);
	return reading(wording);
}
