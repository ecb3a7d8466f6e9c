// Trains the model and puts its files in place; the training code itself is loaded only when it is wanted.
import type { Notice } from './training/notices.ts';
import type { TrainingProgress } from './training/pace.ts';

export type { TrainingProgress };

export type TrainingOptions = {
	/** Where the tables lie (cpv/, eurovoc/, parallel/, notices/). */
	dataFolder: string;
	thesaurusFolder: string;
	/** One text file per language, for those the tables hold little of. */
	ownTextFolder: string;
	/** Where the model goes; what is there stays untouched until everything is trained. */
	outFolder: string;
	seed?: number;
	dimensions?: number;
	/** Takes encoder and language identification from a trained model and learns only CPV anew. */
	encoderFrom?: string;
	/** Notices kept out of the CPV training, so that they can measure it. */
	leaveOut?: (notice: Notice) => boolean;
	signal?: AbortSignal;
};

/** Same data and seed, same model files. Stopping it by `signal` leaves the old model as it was. */
export async function trainLanguageModel(options: TrainingOptions, onProgress: (progress: TrainingProgress) => void = () => undefined): Promise<void> {
	const { train } = await import('./training/train.ts');
	await train(options, onProgress);
}
