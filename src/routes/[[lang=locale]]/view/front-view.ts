// What the front page picks from the newest needs: questions to start from, neighbours, and the thread on the shore.
import type { Need } from '#catalogue/needs';
import { pickText } from '#commons/records';
import { onShore, spotsOf } from '#commons/places/server';
import type { Locale } from '#platform/i18n';
import { sag, type Point as Xy } from '#ui';

const KNOTS = 7;
const OPEN_KNOTS = 9;
/** Knots closer than this would look like one. */
const KNOT_DISTANCE = 62;
const OPEN_DISTANCE = 26;
const LETTER_WIDTH = 10;
const RIGHT_EDGE = 620;
/** Further left names would slip under the question box. */
const LEFT_EDGE = 120;
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
export async function shoreOf(needs: readonly Need[]): Promise<Shore | null> {
	const places = await placesOf(needs);
	const knots = farApart(places);
	const rest = places.filter((place) => !knots.includes(place));
	if (knots.length < 3) return null;
	const along = fromTheBox(knots);
	const open = apart(rest, knots);

	return {
		thread: sag(THREAD_START, ...along.map(({ at }) => at)),
		knots: along.map(({ at: [x, y], name }, index) => ({
			x: Math.round(x),
			y: Math.round(y),
			name: index % 2 === 0 ? name : null,
			side: sideOf(name, x, [along[index - 1], along[index + 1]])
		})),
		open: open.map(({ at: [x, y] }): Xy => [Math.round(x), Math.round(y)])
	};
}

type NamedPoint = { name: string; at: Xy };

async function placesOf(needs: readonly Need[]): Promise<NamedPoint[]> {
	const found = new Map<string, NamedPoint>();
	const spots = await spotsOf(needs);
	for (const [index, { place }] of needs.entries()) {
		const spot = spots[index];
		const at = spot?.exact === 'place' ? onShore(spot) : null;
		if (place && at && !found.has(place)) found.set(place, { name: place, at });
	}

	return [...found.values()];
}

/** Each next knot is the one farthest from those there are, so that the thread spans the region. */
function farApart(points: readonly NamedPoint[]): NamedPoint[] {
	const kept = points.slice(0, 1);
	while (kept.length < KNOTS) {
		const [farthest] = points.toSorted((a, b) => nearest(b, kept) - nearest(a, kept));
		if (!farthest || nearest(farthest, kept) < KNOT_DISTANCE) break;
		kept.push(farthest);
	}

	return kept;
}

function apart(points: readonly NamedPoint[], among: readonly NamedPoint[]): NamedPoint[] {
	const kept: NamedPoint[] = [];
	for (const point of points) {
		if (kept.length < OPEN_KNOTS && nearest(point, [...among, ...kept]) >= OPEN_DISTANCE) kept.push(point);
	}

	return kept;
}

function nearest({ at: [x, y] }: NamedPoint, points: readonly NamedPoint[]): number {
	return Math.min(...points.map(({ at }) => Math.hypot(at[0] - x, at[1] - y)));
}

/** From under the box on to the nearest knot each time, so that the thread hardly crosses itself. */
function fromTheBox(points: readonly NamedPoint[]): NamedPoint[] {
	const along: NamedPoint[] = [];
	let left = [...points];
	while (left.length > 0) {
		const from = along.at(-1) ?? { name: '', at: THREAD_START };
		const [next, ...rest] = left.toSorted((a, b) => nearest(a, [from]) - nearest(b, [from]));
		if (next) along.push(next);
		left = rest;
	}

	return along;
}

/** A name stands on the side where the thread does not go, unless it would leave the picture there. */
function sideOf(name: string, x: number, neighbours: readonly (NamedPoint | undefined)[]): 'start' | 'end' {
	const width = name.length * LETTER_WIDTH;
	const turn = neighbours.reduce((sum, neighbour) => sum + (neighbour ? neighbour.at[0] - x : 0), 0);
	if (x + width > RIGHT_EDGE) return 'end';

	return turn > 0 && x - width > LEFT_EDGE ? 'end' : 'start';
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string, count: number): Item[] {
	const firsts = [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()];
	const various = items.filter((item) => firsts.includes(item)).slice(0, count);
	const rest = items.filter((item) => !various.includes(item));

	return [...various, ...rest].slice(0, count);
}
