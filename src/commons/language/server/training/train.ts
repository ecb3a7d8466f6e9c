// The whole training in order: encoder, CPV, language identification, card; then all files at once.
import { join } from 'node:path';
import { contentLanguages } from '../../language-answers.ts';
import {
	codedVectorsFile,
	modelFileNames,
	quantisedRowsFile,
	readBucketWeights,
	readCard,
	readLanguageIdentification,
	readQuantisedRows,
	type LanguageIdentification
} from '../model-files.ts';

import { readSources, type Source } from './concepts.ts';
import { modelCard } from './model-card.ts';
import { readNotices, type Notice } from './notices.ts';
import { pace, type Pace, type TrainingProgress } from './pace.ts';
import { putInPlace, type ModelFiles } from './put-in-place.ts';
import { trainCpv } from './train-cpv.ts';
import { trainEncoder, type TrainedEncoder } from './train-encoder.ts';
import { neighbourLanguages, textsByLanguage, trainLanguageIdentification } from './train-language-id.ts';
import type { TrainingOptions } from './training-options.ts';

const DEFAULT_SEED = 20080915;
const DEFAULT_DIMENSIONS = 192;

type Ground = TrainedEncoder & { languages: LanguageIdentification };

export async function train(
	options: TrainingOptions,
	onProgress: (progress: TrainingProgress) => void
): Promise<void> {
	const stages = pace(onProgress, options.signal);
	const notices = readNotices(options.dataFolder);
	const sources = readSources(options.dataFolder, options.thesaurusFolder);
	const ground = options.encoderFrom
		? storedGround(options.encoderFrom)
		: await trainedGround(options, { sources, notices }, stages);
	const cpvNotices = notices.filter((notice) => !options.leaveOut?.(notice));
	const { encoder, bucketWeights, languages } = ground;
	const cpv = await trainCpv(
		{ dataFolder: options.dataFolder, notices: cpvNotices, encoder, bucketWeights: bucketWeights.weights },
		stages
	);

	await stages('writing', 0.97, 1)(0);
	const files: ModelFiles = {
		[modelFileNames.encoder]: quantisedRowsFile(encoder),
		[modelFileNames.bucketWeights]: [bucketWeights.bytes],
		[modelFileNames.divisions]: quantisedRowsFile(cpv.divisions),
		[modelFileNames.labels]: codedVectorsFile(cpv.labels),
		[modelFileNames.notices]: codedVectorsFile(cpv.notices),
		[modelFileNames.languages]: [languages.logProbabilities]
	};
	const card = modelCard({ seed: options.seed ?? DEFAULT_SEED, ground, cpv, sources, files });
	putInPlace(options.outFolder, { ...files, [modelFileNames.card]: [new TextEncoder().encode(card)] });
	onProgress({ stage: 'done', share: 1 });
}

async function trainedGround(
	options: TrainingOptions,
	material: { sources: Source[]; notices: Notice[] },
	stages: Pace
): Promise<Ground> {
	const concepts = material.sources.flatMap((source) => source.concepts);
	const { seed = DEFAULT_SEED, dimensions = DEFAULT_DIMENSIONS } = options;
	const trained = await trainEncoder({ concepts, notices: material.notices, dimensions, seed }, stages);
	const texts = textsByLanguage({ ...options, concepts });
	const languages = trainLanguageIdentification(texts, [...contentLanguages, ...neighbourLanguages]);
	return { ...trained, languages };
}

function storedGround(folder: string): Ground {
	const card = readCard(folder);
	const step = card.bucketWeightStep;
	const weights = readBucketWeights(join(folder, modelFileNames.bucketWeights), step);
	return {
		encoder: readQuantisedRows(join(folder, modelFileNames.encoder), card.dimensions),
		bucketWeights: { bytes: Uint8Array.from(weights, (weight) => Math.round(weight / step)), step, weights },
		languages: readLanguageIdentification(join(folder, modelFileNames.languages), card),
		figures: card.encoderRows
	};
}
