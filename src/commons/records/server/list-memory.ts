// Keeps counts and found hits for a moment: many people read the same lists, and few records change.
import { LRUCache } from 'lru-cache';
import { isHearingNotices, onChange, onNotice } from '#platform/server/events';

const SHORTEST_MILLISECONDS = 2000;
/** What took long is kept longer, so that counting never takes more than a twentieth of the time. */
const TIMES_AS_LONG = 20;
/** Hits of searches and values of filters in all: some 40 MB. */
const MOST_KEPT = 60_000;

type Weighed = { weight: number };

const memory = new LRUCache<string, Promise<Weighed>>({ maxSize: MOST_KEPT });
const forget = () => memory.clear();
onChange(forget);
onNotice('match-entries', forget);

/** `make` runs once for all who ask meanwhile. A process that hears of no changes, such as a command, keeps nothing. */
export function remembered<T extends Weighed>(key: string, make: () => Promise<T>): Promise<T> {
	if (!isHearingNotices()) return make();
	const known = memory.get(key) as Promise<T> | undefined;
	if (known) return known;
	const began = performance.now();
	const making = make();
	memory.set(key, making, { size: 1 });
	// What was forgotten meanwhile, because something changed, stays so.
	const isCurrent = () => memory.peek(key) === making;
	making.then(
		({ weight }) => {
			const ttl = Math.max(SHORTEST_MILLISECONDS, (performance.now() - began) * TIMES_AS_LONG);
			if (isCurrent()) memory.set(key, making, { ttl, size: Math.max(1, weight) });
		},
		() => isCurrent() && memory.delete(key)
	);

	return making;
}
