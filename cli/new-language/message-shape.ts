// What a translation must keep of an ICU message: the values it takes and the words it chooses by.
import { createIntl } from '@formatjs/intl';

/** A message is read in no language: its shape is the same in all. */
const intl = createIntl({ locale: 'en' });
/** A part as the parser tells it: text, a value, a choice with branches, or a tag with what stands in it. */
type Part = {
	type: number;
	value?: string;
	options?: Readonly<Record<string, { value: readonly Part[] }>>;
	pluralType?: unknown;
	children?: readonly Part[];
};
const TEXT = 0;
const NUMBERED = /^=\d+$/;

/** Names of values, and for a choice by a word also the words; throws where the message cannot be read. */
export function argumentsIn(text: string): string[] {
	const names = partsOf(text).flatMap(({ type, value, options, pluralType }) => {
		if (type === TEXT || value === undefined) return [];
		const words = pluralType === undefined ? Object.keys(options ?? {}) : [];
		return [value, ...words.map((word) => `${value}=${word}`)];
	});

	return [...new Set(names)].toSorted();
}

/** The plural categories it tells apart, without exact numbers. */
export function branchesIn(text: string): string[] {
	const names = partsOf(text).flatMap(({ options, pluralType }) =>
		pluralType === undefined ? [] : Object.keys(options ?? {})
	);

	return [...new Set(names)].filter((name) => !NUMBERED.test(name));
}

/** All parts, also those inside branches. */
function partsOf(text: string): Part[] {
	return intl.formatters.getMessageFormat(text, 'en').getAst().flatMap(withInner);
}

function withInner(part: Part): Part[] {
	const branches = Object.values(part.options ?? {}).flatMap(({ value }) => value);

	return [part, ...[...branches, ...(part.children ?? [])].flatMap(withInner)];
}
