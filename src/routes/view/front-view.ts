// What the front page picks from the newest needs: questions to start from, neighbours, and the thread on the shore.
import type { Need } from '#catalogue/needs';
import { pickText } from '#commons/records';
import { onShore, spotOf, type Xy } from '#commons/places/server';
import type { Locale } from '#platform/i18n';
import { sag } from '#ui';

const KNOTS = 7;
const OPEN_KNOTS = 9;
/** Knots closer than this would look like one. */
const KNOT_DISTANCE = 62;
const OPEN_DISTANCE = 26;
const LETTER_WIDTH = 10;
const RIGHT_EDGE = 620;
/** Where the thread comes out from under the question box. */
const THREAD_START: Xy = [-60, 445];

export type Example = { text: string; language: string; href: string };
export type Knot = { x: number; y: number; name: string | null; side: 'start' | 'end' };
export type Shore = { thread: string; knots: Knot[]; open: Xy[] };

/** Three needs in three languages where there are so many, each as its writer put it. */
export function examplesOf(needs: readonly Need[], locale: Locale): Example[] {
	return firstOfEach(needs, (need) => need.language, 3).map((need) => {
		const { text, language } = pickText(need.title, need.language, need.language);
		return { text, language, href: `/${locale}/answers?${new URLSearchParams({ text })}` };
	});
}

/** Three others, from as many countries. */
export function neighboursOf(needs: readonly Need[]): Need[] {
	const shown = new Set(firstOfEach(needs, (need) => need.language, 3).map((need) => need.id));
	const others = needs.filter((need) => !shown.has(need.id));

	return firstOfEach(others.length < 3 ? needs : others, (need) => need.country ?? '', 3);
}

/** Null when the places of fewer than three needs are known: then there is nothing to join. */
export function shoreOf(needs: readonly Need[]): Shore | null {
	const places = placesOf(needs);
	const [knots, rest] = apart(places, KNOT_DISTANCE, KNOTS);
	if (knots.length < 3) return null;
	const along = southwards(knots);
	const [open] = apart(rest, OPEN_DISTANCE, OPEN_KNOTS, knots);

	return {
		thread: sag(THREAD_START, ...along.map(({ at }) => at)),
		knots: along.map(({ at: [x, y], name }, index) => ({
			x: Math.round(x),
			y: Math.round(y),
			name: index % 2 === 0 ? name : null,
			side: sideOf(name, x)
		})),
		open: open.map(({ at: [x, y] }): Xy => [Math.round(x), Math.round(y)])
	};
}

type NamedPoint = { name: string; at: Xy };

function placesOf(needs: readonly Need[]): NamedPoint[] {
	const found = new Map<string, NamedPoint>();
	for (const { place, country } of needs) {
		const spot = place ? spotOf({ country, place }) : null;
		const at = spot?.exact ? onShore(spot) : null;
		if (place && at && !found.has(place)) found.set(place, { name: place, at });
	}

	return [...found.values()];
}

/** The first `count` points that keep their distance, and what is left over. */
function apart(points: readonly NamedPoint[], distance: number, count: number, among: readonly NamedPoint[] = []): [NamedPoint[], NamedPoint[]] {
	const kept: NamedPoint[] = [];
	const left: NamedPoint[] = [];
	for (const point of points) {
		const free = [...among, ...kept].every(({ at }) => Math.hypot(at[0] - point.at[0], at[1] - point.at[1]) >= distance);
		(free && kept.length < count ? kept : left).push(point);
	}

	return [kept, left];
}

/** From the northernmost on to the nearest each time, so that the thread does not cross itself for long. */
function southwards(points: readonly NamedPoint[]): NamedPoint[] {
	const [first, ...others] = points.toSorted((a, b) => a.at[1] - b.at[1]);
	const along = first ? [first] : [];
	let left = others;
	while (left.length > 0) {
		const [x, y] = along.at(-1)?.at ?? THREAD_START;
		const [next, ...rest] = left.toSorted((a, b) => Math.hypot(a.at[0] - x, a.at[1] - y) - Math.hypot(b.at[0] - x, b.at[1] - y));
		if (next) along.push(next);
		left = rest;
	}

	return along;
}

/** Names stand right of their knot unless they would leave the picture. */
function sideOf(name: string, x: number): 'start' | 'end' {
	return x + name.length * LETTER_WIDTH > RIGHT_EDGE ? 'end' : 'start';
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string, count: number): Item[] {
	const firsts = [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()];
	const various = items.filter((item) => firsts.includes(item)).slice(0, count);
	const rest = items.filter((item) => !various.includes(item));

	return [...various, ...rest].slice(0, count);
}
