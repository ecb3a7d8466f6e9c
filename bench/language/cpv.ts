// Guesses the CPV code of real notices by classifiers that never saw them: five folds, same title same fold.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suggestCpv, trainLanguageModel } from '#commons/language/server';
import type { Figure } from './figures.ts';
import { fullText, otherNotices, type Notice } from './notices.ts';

export type CpvBench = {
	dataFolder: string;
	projectFolder: string;
	modelFolder: string;
	say: (line: string) => void;
};

type Hits = {
	notices: number;
	divisionFirst: number;
	divisionFive: number;
	groupFirst: number;
	groupFive: number;
};

const FOLDS = 5;
const OFFERED = 5;

export async function measureCpv(bench: CpvBench): Promise<Figure[]> {
	const notices = otherNotices(bench.dataFolder).filter(({ cpv_main: code }) => code !== '');
	const hits: Hits = { notices: 0, divisionFirst: 0, divisionFive: 0, groupFirst: 0, groupFive: 0 };
	for (let fold = 0; fold < FOLDS; fold++) {
		bench.say(`CPV fold ${fold + 1} of ${FOLDS}`);
		await measureFold(bench, fold, (): void => {
			for (const notice of notices) if (foldOf(notice.title) === fold) count(hits, notice);
		});
	}
	return cpvFigures(hits);
}

/** Trains without the fold and lets every suggestion come from that model while `measure` runs. */
async function measureFold(bench: CpvBench, fold: number, measure: () => void): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'talka-cpv-'));
	const before = process.env.TALKA_MODEL_DIR;
	try {
		await trainWithout(bench, fold, folder);
		process.env.TALKA_MODEL_DIR = folder;
		measure();
	} finally {
		if (before === undefined) delete process.env.TALKA_MODEL_DIR;
		else process.env.TALKA_MODEL_DIR = before;
		rmSync(folder, { recursive: true, force: true });
	}
}

function trainWithout(
	{ dataFolder, projectFolder, modelFolder }: CpvBench,
	fold: number,
	outFolder: string
): Promise<void> {
	return trainLanguageModel({
		dataFolder,
		thesaurusFolder: join(projectFolder, 'data/thesaurus'),
		ownTextFolder: join(projectFolder, 'data/language-id'),
		encoderFrom: modelFolder,
		outFolder,
		leaveOut: ({ title }) => foldOf(title) === fold
	});
}

function foldOf(title: string): number {
	return createHash('sha256').update(title).digest().readUInt32LE(0) % FOLDS;
}

function count(hits: Hits, notice: Notice): void {
	const codes = suggestCpv(fullText(notice)).map(({ code }) => code);
	const place = (digits: number): number =>
		[...new Set(codes.map((code) => code.slice(0, digits)))].indexOf(notice.cpv_main.slice(0, digits));
	const [division, group] = [place(2), place(3)];
	hits.notices++;
	hits.divisionFirst += Number(division === 0);
	hits.divisionFive += Number(division >= 0 && division < OFFERED);
	hits.groupFirst += Number(group === 0);
	hits.groupFive += Number(group >= 0 && group < OFFERED);
}

function cpvFigures(hits: Hits): Figure[] {
	const share = (what: string, hit: number, target: number): Figure => {
		return {
			what: `CPV of ${hits.notices} notices, 5 folds, ${what}`,
			measured: hit / hits.notices,
			target,
			better: 'higher'
		};
	};
	return [
		share('division: first', hits.divisionFirst, 0.55),
		share('division: first five', hits.divisionFive, 0.78),
		share('group: first', hits.groupFirst, 0.34),
		share('group: first five', hits.groupFive, 0.58)
	];
}
