// Loads the model once; every answer of the language engine reads from it.
import { join } from 'node:path';
import {
	modelFileNames,
	modelFolder,
	readBucketWeights,
	readCard,
	readCodedVectors,
	readLanguageIdentification,
	readQuantisedRows,
	type CodedVectors,
	type LanguageIdentification,
	type ModelCard,
	type QuantisedRows
} from './model-files.ts';

export type LanguageModel = {
	card: ModelCard;
	encoder: QuantisedRows;
	bucketWeights: Float32Array;
	divisions: QuantisedRows;
	labels: CodedVectors;
	notices: CodedVectors;
	languages: LanguageIdentification;
};

const loaded = new Map<string, LanguageModel>();

/** Kept per folder, so that a measuring script may point TALKA_MODEL_DIR from one model to the next. */
export function languageModel(): LanguageModel {
	const told = process.env.TALKA_MODEL_DIR ?? '';
	const known = loaded.get(told);
	if (known) return known;

	const model = readLanguageModel(modelFolder());
	loaded.set(told, model);
	return model;
}

export function readLanguageModel(folder: string): LanguageModel {
	const card = readCard(folder);
	const file = (name: keyof typeof modelFileNames) => join(folder, modelFileNames[name]);
	return {
		card,
		encoder: readQuantisedRows(file('encoder'), card.dimensions),
		bucketWeights: readBucketWeights(file('bucketWeights'), card.bucketWeightStep),
		divisions: readQuantisedRows(file('divisions'), card.divisions.length),
		labels: readCodedVectors(file('labels'), card.dimensions),
		notices: readCodedVectors(file('notices'), card.dimensions),
		languages: readLanguageIdentification(file('languages'), card)
	};
}
