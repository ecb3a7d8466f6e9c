// How far the training is, and the places where it may be stopped.

export type TrainingProgress = { stage: string; share: number };

/** Called with 0 … 1 from inside a stage; waiting for it lets Ctrl-C in. */
export type Tick = (share: number) => Promise<void>;

export type Pace = (stage: string, from: number, to: number) => Tick;

export function pace(onProgress: (progress: TrainingProgress) => void, signal?: AbortSignal): Pace {
	return (stage, from, to) => {
		onProgress({ stage, share: from });
		return async (share) => {
			onProgress({ stage, share: from + (to - from) * share });
			// The arithmetic never waits for anything, so without this pause no signal would ever be heard.
			await new Promise((resume) => setImmediate(resume));
			signal?.throwIfAborted();
		};
	};
}
