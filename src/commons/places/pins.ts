// Where pins stand so that none hides another: each beside its spot, or several in one where there is no room.
type Xy = readonly [x: number, y: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];
/** Where something stands, and the part of the picture it must not leave. */
export type Point = { at: Xy; frame: Box };
/** `members` are the points that stand here, by their place in the order given. */
export type Pin = { x: number; y: number; members: readonly number[] };

/** A pin can be touched on 24 pixels where the screen is 320 wide, and one with several numbers is a little wider. */
const PIN_DISTANCE = 46;
/** A pin farther from its spot than this would tell of another place. */
const LONGEST_WAY = 50;
const GOLDEN_ANGLE = 2.399963;
const TRIES = 90;
const EDGE = 20;

/** Points nearer than a pixel to each other share a pin; the others give way to those before them, or join the nearest. */
export function placePins(points: readonly Point[]): Pin[] {
	const pins: { x: number; y: number; members: number[] }[] = [];
	for (const { at, frame, members } of sharedPoints(points)) {
		const free = freePlace(at, frame, pins);
		if (free) pins.push({ x: free[0], y: free[1], members });
		else nearestTo(at, pins)?.members.push(...members);
	}

	return pins.map((pin) => ({ ...pin, members: pin.members.toSorted((a, b) => a - b) }));
}

function sharedPoints(points: readonly Point[]): (Point & { members: number[] })[] {
	const shared: (Point & { members: number[] })[] = [];
	for (const [index, point] of points.entries()) {
		const same = shared.find(({ at }) => distance(at, point.at) < 1);
		if (same) same.members.push(index);
		else shared.push({ ...point, members: [index] });
	}

	return shared;
}

function freePlace(at: Xy, frame: Box, pins: readonly { x: number; y: number }[]): Xy | null {
	for (let step = 0; step < TRIES; step++) {
		const reach = (LONGEST_WAY * step) / TRIES;
		const turn = step * GOLDEN_ANGLE;
		const tried = within([at[0] + reach * Math.cos(turn), at[1] + reach * Math.sin(turn)], frame);
		if (pins.every(({ x, y }) => distance([x, y], tried) >= PIN_DISTANCE)) return tried;
	}

	return null;
}

function nearestTo<Placed extends { x: number; y: number }>(
	at: Xy,
	pins: readonly Placed[]
): Placed | undefined {
	return pins.toSorted((a, b) => distance([a.x, a.y], at) - distance([b.x, b.y], at))[0];
}

function within([x, y]: Xy, [left, top, right, bottom]: Box): Xy {
	const kept = (value: number, from: number, to: number) =>
		Math.round(Math.min(Math.max(value, from + EDGE), to - EDGE));

	return [kept(x, left, right), kept(y, top, bottom)];
}

function distance([x, y]: Xy, [otherX, otherY]: Xy): number {
	return Math.hypot(x - otherX, y - otherY);
}
