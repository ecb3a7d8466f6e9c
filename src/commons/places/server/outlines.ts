// The outline of the map: computed at its first use from world-atlas and kept, well under a tenth of a page's budget.
import type { GeoProjection } from 'd3-geo';
import { landsOf, mergedLand } from './atlas.ts';
import { ringsOf, shortPath, type Ring } from './rings.ts';
import { mapSize, sheets, type Sheet } from './sheets.ts';

/** As NorthMap of #ui draws it. */
export type MapOutline = { width: number; height: number; near: string; far: string; insets: string };

/** Whose records are expected, and the land around them, which is drawn paler. */
const NEAR = ['AX', 'DE', 'DK', 'EE', 'FI', 'LT', 'LV', 'NO', 'PL', 'SE'];
const AROUND = ['AT', 'BE', 'BY', 'CZ', 'FR', 'LU', 'NL', 'RU', 'SK', 'UA'];
const INSET_LANDS: Record<Exclude<Sheet['name'], 'main'>, readonly string[]> = {
	greenland: ['GL'],
	iceland: ['IS'],
	faroes: ['FO'],
	west: ['IE', 'GB', 'IM'],
	svalbard: ['NO']
};
/** The smallest bend that is drawn, in square degrees: a larger scale shows smaller ones. */
const BENDS: Record<Sheet['name'], number> = {
	main: 0.016,
	greenland: 0.4,
	iceland: 0.02,
	faroes: 0.0003,
	west: 0.02,
	svalbard: 0.1
};

let outline: MapOutline | undefined;

export function mapOutline(): MapOutline {
	outline ??= drawOutline();

	return outline;
}

function drawOutline(): MapOutline {
	const near: Ring[] = [];
	let insets = '';
	let far = '';
	for (const sheet of sheets) {
		const [left, top, right, bottom] = sheet.frame;
		const projection = clipped(sheet);
		if (sheet.name === 'main') {
			near.push(...ringsOf(projection, landsOf(BENDS.main, NEAR)));
			far = shortPath(ringsOf(projection, [mergedLand(BENDS.main, AROUND)]));
		} else {
			near.push(...ringsOf(projection, landsOf(BENDS[sheet.name], INSET_LANDS[sheet.name])));
			insets += `M${left} ${top}h${right - left}v${bottom - top}h${left - right}z`;
		}
	}

	return { ...mapSize, near: shortPath(near), far, insets };
}

/** Land goes a little over the edge of the picture, so that no line of the clip is seen there. */
function clipped({ name, projection, frame: [left, top, right, bottom] }: Sheet): GeoProjection {
	const over = name === 'main' ? 2 : 0;

	return projection.clipExtent([
		[left - over, top - over],
		[right + over, bottom + over]
	]);
}
