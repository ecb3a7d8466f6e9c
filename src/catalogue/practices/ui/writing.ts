// Shapes that the parts of the practice form share.
type Option = { value: string; label: string };

/** As `showWriting` offers them, ready for the reader's language. */
export type WritingOptions = Readonly<Record<'concepts' | 'countries' | 'languages', readonly Option[]>> & {
	guess: string | null;
};

/** What a field holds, as a person reads it: labels instead of ids and codes, and nothing that saving would smooth out. */
export function readable(name: string, values: readonly string[], help: WritingOptions): string {
	const options: Record<string, readonly Option[]> = {
		concept: help.concepts,
		country: help.countries,
		language: help.languages
	};
	const labels = new Map(options[name]?.map(({ value, label }) => [value, label]));

	return values.map((value) => labels.get(value) ?? smooth(name, value)).join(', ');
}

/** Browsers send line ends as CRLF, people write "1 200" and "41,5". */
function smooth(name: string, value: string): string {
	const isFigure = name === 'figureBefore' || name === 'figureAfter';

	return isFigure ? value.replaceAll(/\s/g, '').replace(',', '.') : value.replaceAll('\r\n', '\n').trim();
}
