// Trains the model and puts its files in place; the training code itself is loaded only when it is wanted.
import type { TrainingProgress } from './training/pace.ts';
import type { TrainingOptions } from './training/training-options.ts';

export type { TrainingOptions, TrainingProgress };

/** Same data and seed, same model files. Stopping it by `signal` leaves the old model as it was. */
export async function trainLanguageModel(
	options: TrainingOptions,
	onProgress: (progress: TrainingProgress) => void = () => undefined
): Promise<void> {
	const { train } = await import('./training/train.ts');
	await train(options, onProgress);
}
