// The id of a control, which its label, its refusal and the links of the error summary agree on.

/** Names of nested fields have dots, which an address and a selector would read as something else. */
export function fieldId(name: string): string {
	return `f-${name.replaceAll('.', '-')}`;
}

/** What describes a control, in reading order; `undefined` leaves the attribute out. */
export function describedBy(id: string, parts: { hint: unknown; error: unknown }): string | undefined {
	const ids = [parts.hint ? `${id}-d` : '', parts.error ? `${id}-e` : ''].filter((part) => part !== '');

	return ids.length > 0 ? ids.join(' ') : undefined;
}
