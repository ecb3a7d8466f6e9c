// Reading foreign files: a mapping turns one parsed line of another origin into an import line, to be validated like any other.
export type LineMapping = (line: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The text of a field, trimmed; empty when it is absent or no text. */
export function asText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

/** The texts of a list field; empty when it is absent or no list. */
export function asList(value: unknown): string[] {
	return Array.isArray(value) ? value.map(asText).filter((text) => text !== '') : [];
}

/** The first web address in a field, which may hold several or something else; a bad address is no reason to refuse a line. */
export function asWebAddress(value: unknown): string | null {
	return (
		asText(value)
			.split(/[\s;,]+/)
			.find((part) => /^https?:/.test(part) && URL.canParse(part)) ?? null
	);
}
