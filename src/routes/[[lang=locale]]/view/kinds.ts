// Words and signs of the kinds of records on pages.
import type { RecordKind } from '#commons/records';
import type { Shape, Tone } from '#ui';

export type ListKind = RecordKind | 'organisation';

export const kindPaths = {
	need: 'needs',
	solution: 'solutions',
	practice: 'practices',
	organisation: 'organisations'
} as const satisfies Record<ListKind, string>;

export const kindMarks: Record<ListKind, { shape: Shape; tone: Tone }> = {
	solution: { shape: 'circle', tone: 'accent' },
	need: { shape: 'house', tone: 'ochre' },
	practice: { shape: 'diamond', tone: 'woad' },
	organisation: { shape: 'square', tone: 'neutral' }
};
