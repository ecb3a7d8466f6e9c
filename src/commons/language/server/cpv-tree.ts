// The CPV labels as a tree of prefixes: two digits a division, three a group, four a class.
import type { CodedVectors } from './model-files.ts';

const CODE_DIGITS = 8;

/** The prefixes of one length in rising order; label number n lies under prefixes[placeOf[n]]. */
export type CpvLevel = { prefixes: string[]; placeOf: Uint16Array };

export type CpvTree = {
	divisions: CpvLevel;
	groups: CpvLevel;
	classes: CpvLevel;
	/** Class prefix → the smallest real code under it: not every prefix with zeros behind it is a code. */
	codeOfClass: Map<string, string>;
	codes: ReadonlySet<string>;
};

const grown = new WeakMap<CodedVectors, CpvTree>();

export function cpvTree(labels: CodedVectors): CpvTree {
	const known = grown.get(labels);
	if (known) return known;

	const tree = grow(Array.from(labels.codes, codeText));
	grown.set(labels, tree);
	return tree;
}

export function codeText(code: number): string {
	return String(code).padStart(CODE_DIGITS, '0');
}

function grow(codes: string[]): CpvTree {
	const codeOfClass = new Map(
		codes
			.toSorted()
			.reverse()
			.map((code) => [code.slice(0, 4), code])
	);
	return {
		divisions: level(codes, 2),
		groups: level(codes, 3),
		classes: level(codes, 4),
		codeOfClass,
		codes: new Set(codes)
	};
}

function level(codes: string[], digits: number): CpvLevel {
	const prefixes = [...new Set(codes.map((code) => code.slice(0, digits)))].sort();
	const places = new Map(prefixes.map((prefix, place) => [prefix, place]));
	return { prefixes, placeOf: Uint16Array.from(codes, (code) => places.get(code.slice(0, digits)) ?? 0) };
}
