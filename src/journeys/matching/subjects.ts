// CPV codes compared by their leading digits: 2 division, 3 group, 4 class.

/** The first digits that tell a subject; trailing zeros mean "no finer", so a division never equals a group. */
export function cpvDigits(code: string, digits: 2 | 3 | 4): string {
	return code.slice(0, digits);
}
