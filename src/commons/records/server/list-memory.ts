// Keeps pages of lists, counts and found hits until something changes: many people read the same lists, and few records change.
import { LRUCache } from 'lru-cache';
import { isHearingNotices, onChange, onNotice } from '#platform/server/events';

/** What depends on the time of day is at most this old. */
const LONGEST_MILLISECONDS = 60_000;
/** What took long outlives changes for a while, so that counting never takes more than a twentieth of the time. */
const TIMES_AS_LONG = 20;
/** Records, hits of searches and values of filters in all: some 40 MB. */
const MOST_KEPT = 60_000;

type Weighed = { weight: number };
/** `spared`: until when (of `performance.now`) a change leaves it alone; null while it is being made. */
type Kept = { made: Promise<Weighed>; spared: number | null; weight: number };

const memory = new LRUCache<string, Kept>({ maxSize: MOST_KEPT });
onChange(forget);
onNotice('match-entries', forget);

/** `make` runs once for all who ask meanwhile. A process that hears of no changes, such as a command, keeps nothing. */
export function remembered<T extends Weighed>(key: string, make: () => Promise<T>): Promise<T> {
	if (!isHearingNotices()) return make();
	const known = memory.get(key);
	if (known) return known.made as Promise<T>;
	const began = performance.now();
	const making: Kept = { made: make(), spared: null, weight: 1 };
	memory.set(key, making, { size: 1, ttl: LONGEST_MILLISECONDS });
	// What was forgotten meanwhile, because something changed, stays so.
	const isCurrent = () => memory.peek(key) === making;
	making.made.then(
		({ weight }) => {
			if (!isCurrent()) return;
			const now = performance.now();
			const kept = {
				made: making.made,
				spared: now + (now - began) * TIMES_AS_LONG,
				weight: Math.max(1, weight)
			};
			memory.set(key, kept, { ttl: LONGEST_MILLISECONDS, size: kept.weight });
		},
		() => isCurrent() && memory.delete(key)
	);

	return making.made as Promise<T>;
}

function forget(): void {
	const now = performance.now();
	for (const [key, kept] of [...memory.entries()]) {
		const left = kept.spared === null ? 0 : kept.spared - now;
		if (left <= 0) memory.delete(key);
		else memory.set(key, kept, { ttl: left, size: kept.weight });
	}
}
