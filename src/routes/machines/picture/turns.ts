// So many at once, so many in the queue: who comes after that is told to come again.
export class Busy extends Error {}

type Limits = { atOnce: number; waiting: number };
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function turns({ atOnce, waiting }: Limits): Turns {
	const queue: (() => void)[] = [];
	let running = 0;

	return async (work) => {
		if (running >= atOnce) {
			if (queue.length >= waiting) throw new Busy(`more than ${waiting} wait`);
			// Whoever ends hands the turn on, so `running` stays as it is.
			await new Promise<void>((resolve) => queue.push(resolve));
		} else running++;
		try {
			return await work();
		} finally {
			const next = queue.shift();
			if (next) next();
			else running--;
		}
	};
}
