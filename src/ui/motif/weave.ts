// The band of a record: a mirrored lattice computed from its id, the same on every page it travels to.

/** Colour roles of the two stitches and of the edge, as CSS classes `f-…`. */
type Role = 'ochre' | 'accent' | 'woad' | 'birch';
export type Weave = { width: number; ground: string; accent: string; roles: readonly [Role, Role, Role] };

const ROWS = 7;
const MIDDLE = 3;
const CELL = 5;
const ROLES: readonly (readonly [Role, Role, Role])[] = [
	['ochre', 'woad', 'accent'],
	['accent', 'ochre', 'woad'],
	['ochre', 'accent', 'birch'],
	['woad', 'ochre', 'accent']
];

/** Cell (x, y) is woven when (|x| + |y|) modulo m hits a chosen remainder: 1,764 variants; a sign, not an identifier. */
export function weave(id: string): Weave {
	const take = dice(id);
	const first = block(take, 0);
	const second = block(take, first.width);

	return {
		width: (first.width + second.width) * CELL,
		ground: first.ground + second.ground,
		accent: first.accent + second.accent,
		roles: ROLES[take(ROLES.length)] ?? ['ochre', 'woad', 'accent']
	};
}

function block(
	take: (sides: number) => number,
	start: number
): { width: number; ground: string; accent: string } {
	const width = [8, 12, 16][take(3)] ?? 8;
	const modulus = [3, 4][take(2)] ?? 3;
	const remainder = take(modulus);
	const remainders = modulus === 4 ? [remainder, (remainder + 1) % modulus] : [remainder];
	let ground = '';
	let accent = '';
	for (let y = 0; y < ROWS; y++) {
		for (let x = 0; x < width; x++) {
			const distance = Math.min(x, width - x) + Math.abs(y - MIDDLE);
			if (!remainders.includes(distance % modulus)) continue;
			const stitch = `M${(start + x) * CELL + 2.5} ${y * CELL + 3.2}v2.6`;
			if (distance < 3 || distance === width / 2) accent += stitch;
			else ground += stitch;
		}
	}

	return { width, ground, accent };
}

/** Throws the same dice for the same id, always. */
function dice(id: string): (sides: number) => number {
	let state = 2166136261;
	for (const letter of id) {
		state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
	}

	return (sides) => {
		const thrown = (state >>> 0) % sides;
		state = Math.imul(state ^ (state >>> 13), 0x5bd1e995) >>> 0;
		return thrown;
	};
}
