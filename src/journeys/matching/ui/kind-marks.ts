// Signs of the kinds of results, the same in list and map.
import type { RecordKind } from '#commons/records';
import type { Shape, Tone } from '#ui';

export const kindMarks: Record<RecordKind, { shape: Shape; tone: Tone }> = {
	solution: { shape: 'circle', tone: 'accent' },
	need: { shape: 'house', tone: 'ochre' },
	practice: { shape: 'diamond', tone: 'woad' }
};
