// What the map of the north is given: an outline, and pins in the picture's own pixels.
import type { Shape, Tone } from './motif/marks.ts';

export type MapPin = {
	/** The numbers of the list it stands for; where they are several, it is drawn as a stack. */
	numbers: readonly number[];
	x: number;
	y: number;
	/** Said instead of the drawing: numbers, titles, place. */
	label: string;
	href: string;
	shape: Shape;
	tone: Tone;
};
export type NorthMapView = {
	outline: { width: number; height: number; near: string; far: string; insets: string };
	pins: readonly MapPin[];
	/** Joins places. */
	thread: string | null;
};

/** "3", "3–5", or "3+2" for 3 and two more that do not follow on it: a pin has room for little. */
export function pinText(numbers: readonly number[]): string {
	const [first = 0] = numbers;
	const last = numbers.at(-1) ?? first;
	if (numbers.length === 1) return String(first);
	const range = `${first}–${last}`;

	return last - first === numbers.length - 1 && range.length < 4 ? range : `${first}+${numbers.length - 1}`;
}
