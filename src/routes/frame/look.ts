// Light or dark: follows the device until the reader chooses.
export const looks = ['auto', 'light', 'dark'] as const satisfies readonly Look[];

export function isLook(value: unknown): value is Look {
	return looks.some((look) => look === value);
}
