// What a training is told: where its material lies, where the model goes, what it may leave out.
import type { Notice } from './notices.ts';

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
