// Counts what may be tried only so often, in memory: a restart forgives, and nothing about anybody is stored.
export type Attempts = {
	areOver: (key: string) => boolean;
	note: (key: string) => void;
	forget: (key: string) => void;
};

const MOST_KEYS = 10_000;

/** `within` is in milliseconds. */
export function attempts({ most, within }: { most: number; within: number }): Attempts {
	const times = new Map<string, number[]>();
	const recent = (key: string) => (times.get(key) ?? []).filter((time) => time > Date.now() - within);

	return {
		areOver: (key) => recent(key).length >= most,
		note: (key) => {
			const noted = [...recent(key), Date.now()];
			// Put at the end again, so that the first key is always the one longest unused.
			times.delete(key);
			times.set(key, noted);
			const [oldest] = times.keys();
			if (times.size > MOST_KEYS && oldest !== undefined) times.delete(oldest);
		},
		forget: (key) => void times.delete(key)
	};
}
