// From what a list shows to the pins of its map: numbered alike, with a word on what has no place there.
import { placePins } from '#commons/places';
import { mapOutline, onMap, spotsOf, type Whereabouts } from '#commons/places/server';
import { pinText, sag, type MapPin, type NorthMapView } from '#ui';
import { unhyphenated } from './hyphenate.ts';
import { kindMarks, type ListKind } from './kinds.ts';

/** In the order of the list; the first has number 1. */
export type MapItem = { kind: ListKind; title: string; where: string; place: Whereabouts };
/** `unknown` have no place that we know, `outside` lie where the map does not reach. */
export type ListMap = NorthMapView & { total: number; unknown: number; outside: number };

/** A label that names all titles of a large stack would be heard for minutes. */
const TITLES_SAID = 4;

/** Null where nothing of the list is on the map. */
export async function listMap(
	items: readonly MapItem[],
	{ thread }: { thread?: ListKind } = {}
): Promise<ListMap | null> {
	const spots = await spotsOf(items.map(({ place }) => place));
	const found = items.flatMap((item, index) => {
		const spot = spots[index];
		const point = spot ? onMap(spot) : null;
		return point ? [{ item, number: index + 1, point }] : [];
	});
	if (found.length === 0) return null;
	const placed = placePins(found.map(({ point }) => point));
	const pins = placed.map(({ x, y, members }) => ({
		...pinOf(members.flatMap((member) => found[member] ?? [])),
		x,
		y
	}));
	const joined = thread ? pins.filter((_pin, at) => holdsKind(placed[at]?.members ?? [], found, thread)) : [];

	return {
		outline: mapOutline(),
		pins,
		thread: threadThrough(joined),
		total: items.length,
		unknown: spots.filter((spot) => spot === null).length,
		outside: spots.filter((spot) => spot !== null).length - found.length
	};
}

type Found = { item: MapItem; number: number };

function pinOf(members: readonly Found[]): Omit<MapPin, 'x' | 'y'> {
	const numbers = members.map(({ number }) => number);
	const kinds = new Set(members.map(({ item }) => item.kind));
	const titles = members.map(({ item }) => unhyphenated(item.title)).slice(0, TITLES_SAID);
	const places = new Set(members.map(({ item }) => item.where).filter(Boolean));
	const [kind] = kinds;
	const { shape, tone } = kindMarks[kind ?? 'need'];

	return {
		numbers,
		// Begins with what the pin shows: whoever speaks to the machine says what they see.
		label: [
			`${pinText(numbers)}. ${numbers.length > 1 ? `${numbers.join(', ')}: ` : ''}${titles.join('; ')}${numbers.length > TITLES_SAID ? ' …' : ''}`,
			...places
		].join(', '),
		href: `#r${numbers[0]}`,
		shape,
		tone: kinds.size === 1 ? tone : 'neutral'
	};
}

function holdsKind(members: readonly number[], found: readonly Found[], kind: ListKind): boolean {
	return members.some((member) => found[member]?.item.kind === kind);
}

function threadThrough(pins: readonly { x: number; y: number }[]): string | null {
	const [start, ...rest] = pins.map(({ x, y }) => [x, y] as const);

	return start && rest.length > 0 ? sag(start, ...rest) : null;
}
