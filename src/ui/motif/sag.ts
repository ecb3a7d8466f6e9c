// A thread hangs like a mooring line: quadratic curves whose middle sags by a sixth of their length.
export type Point = readonly [x: number, y: number];

const SLACK = 0.16;

/** The path of one thread through all points. */
export function sag(start: Point, ...through: readonly Point[]): string {
	let [x, y] = start;
	let path = `M${Math.round(x)} ${Math.round(y)}`;
	for (const [toX, toY] of through) {
		const lowest = (y + toY) / 2 + Math.hypot(toX - x, toY - y) * SLACK;
		path += `Q${Math.round((x + toX) / 2)} ${Math.round(lowest)} ${Math.round(toX)} ${Math.round(toY)}`;
		[x, y] = [toX, toY];
	}

	return path;
}
