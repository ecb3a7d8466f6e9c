// The card beside the model: what it was trained from, under which licences, and how its files are to be read.
import { createHash } from 'node:crypto';
import { modelFileNames, type ModelCard } from '../model-files.ts';
import type { Source } from './concepts.ts';
import type { ModelFiles } from './put-in-place.ts';
import type { TrainedCpv } from './train-cpv.ts';
import type { TrainedEncoder } from './train-encoder.ts';
import type { LanguageIdentification } from '../model-files.ts';

export type CardMaterial = {
	seed: number;
	ground: TrainedEncoder & { languages: LanguageIdentification };
	cpv: TrainedCpv;
	sources: Source[];
	files: ModelFiles;
};

const NOTICE_LICENCE = 'Reuse with attribution (Decision 2011/833/EU), CC BY 4.0, European Union';

/** What each file holds; numbers are little-endian, two int4 in a byte with the even one in the low half, each raised by 8. */
const FORMATS: Record<string, string> = {
	[modelFileNames.encoder]:
		'float32 scale per bucket, then int4 bucket × dimension: vector = unit(Σ tf · scale · int4)',
	[modelFileNames.bucketWeights]: 'one byte per bucket; × bucketWeightStep is its inverse document frequency',
	[modelFileNames.divisions]:
		'float32 scale per bucket, then int4 bucket × division, in the order of `divisions`',
	[modelFileNames.labels]: 'uint32 code per label, then int4 label × dimension, direction only',
	[modelFileNames.notices]: 'uint32 main code per notice, then int4 notice × dimension, direction only',
	[modelFileNames.languages]: 'one byte per language and letter-gram bucket; × logProbabilityStep is −ln p'
};

export function modelCard({ seed, ground, cpv, sources, files }: CardMaterial): string {
	const card = {
		format: 1,
		name: 'Talka language engine',
		licence: 'EUPL-1.2; trained from the sources below, none of which it contains as text',
		trained: new Date().toISOString().slice(0, 10),
		seed,
		dimensions: ground.encoder.width,
		divisions: cpv.divisionCodes,
		bucketWeightStep: ground.bucketWeights.step,
		languages: ground.languages.languages,
		logProbabilityStep: ground.languages.step,
		encoderRows: ground.figures,
		similarity: { noMatchBelow: 0.45, weakBelow: 0.55, goodFrom: 0.65 },
		sources: [
			...sources.map(({ name, licence, concepts }) => ({ name, licence, concepts: concepts.length })),
			{
				name: 'Tenders Electronic Daily notices, without those kept for measuring',
				licence: NOTICE_LICENCE,
				notices: cpv.notices.codes.length
			}
		],
		files: Object.entries(files).map(([name, parts]) => fileEntry(name, parts)),
		measured: {}
	} satisfies ModelCard;
	return `${JSON.stringify(card, null, '\t')}\n`;
}

function fileEntry(
	name: string,
	parts: Uint8Array[]
): { name: string; bytes: number; sha256: string; holds: string } {
	const sum = createHash('sha256');
	for (const part of parts) sum.update(part);
	const bytes = parts.reduce((total, part) => total + part.byteLength, 0);
	return { name, bytes, sha256: sum.digest('hex'), holds: FORMATS[name] ?? '' };
}
