// Light or dark: follows the device until the reader chooses.
export const looks = ['auto', 'light', 'dark'] as const satisfies readonly Look[];

export function isLook(value: unknown): value is Look {
	return looks.some((look) => look === value);
}

/** The same page, asking for another look on the way. */
export function lookHref({ pathname, search }: { pathname: string; search: string }, wanted: Look): string {
	const query = new URLSearchParams(search);
	query.set('look', wanted);

	return `${pathname}?${query}`;
}
