// The picture of a page, 1200 by 630: the cord on top, what it is, its title in the writer's voice, its band below.
import { markPaths, weave, type Shape, type Tone } from '#ui';
import { PICTURE } from '../described.ts';
import { asXml } from '../xml.ts';
import type { Font } from './font.ts';
import { wrapped } from './wrap.ts';

export type Picture = {
	/** Its band is computed from this. */
	id: string;
	/** May hold soft hyphens. */
	title: string;
	/** What kind of thing, where, who: each a few words. */
	label: string;
	where: string;
	mark: { shape: Shape; tone: Tone } | null;
};

/** The light look: people's programs show pictures on any ground, so there is one of each. */
const COLOURS = {
	page: '#FBFAF6',
	text: '#1D2625',
	quiet: '#4A5654',
	accent: '#0E5A5E',
	ochre: '#A63F1E',
	woad: '#2F5B93',
	birch: '#E0AC2B',
	neutral: '#22302F'
} as const;
export const FAMILY = 'Source Serif 4';
const MARGIN = 72;
const ROOM = PICTURE.width - 2 * MARGIN;
const BAND = { height: 84, scale: 2 } as const;
const TITLE = { top: 156, bottom: 452, lineHeight: 1.16 } as const;
/** The largest at which the title fits; a longer one is cut at the smallest. */
const SIZES = [
	{ size: 84, lines: 2 },
	{ size: 72, lines: 3 },
	{ size: 60, lines: 4 }
] as const;
const SMALL = 32;
const SLACK = 4;

export function pictureOf(picture: Picture, font: Font): string {
	const title = readable(picture.title, font);
	const { lines, size } = titleLines(title === '' ? picture.label : title, font);
	const first = TITLE.top + size * 0.9;
	const where = oneLine(readable(picture.where, font), font);

	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="${FAMILY}" font-weight="500" fill="${COLOURS.text}">`,
		`<defs>${CORD}</defs>`,
		`<rect width="100%" height="100%" fill="${COLOURS.page}"/><rect width="100%" height="21" fill="url(#cord)"/>`,
		title === '' ? '' : labelled(picture, font),
		LOGO,
		...lines.map((line, index) =>
			written(line, { y: Math.round(first + index * size * TITLE.lineHeight), size })
		),
		written(where, { y: 512, size: SMALL, fill: COLOURS.quiet }),
		band(picture.id),
		'</svg>'
	].join('');
}

/** What the font cannot draw would be a gap; where that is most of it, nothing is said at all. */
function readable(text: string, font: Font): string {
	const signs = Array.from(text.normalize('NFC').replaceAll(/\s/g, ' '));
	const kept = signs.filter((sign) => sign === '\u00AD' || font.has(sign));
	const lettersIn = (all: readonly string[]) => all.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length;

	return lettersIn(kept) * 2 < lettersIn(signs) || lettersIn(kept) === 0 ? '' : kept.join('').trim();
}

function titleLines(title: string, font: Font): { lines: string[]; size: number } {
	const room = (size: number) => (ROOM - SLACK) / size;
	const tried = SIZES.map(({ size, lines }) => ({
		size,
		lines: wrapped(title, font.width, { width: room(size), lines })
	}));
	const whole = tried.find(({ lines }) => !lines.at(-1)?.endsWith('…'));

	return whole ?? tried.at(-1) ?? { lines: [], size: SMALL };
}

function oneLine(text: string, font: Font): string {
	return wrapped(text, font.width, { width: ROOM / SMALL, lines: 1 })[0] ?? '';
}

type Written = { x?: number; y: number; size: number; fill?: string };

function written(text: string, { x = MARGIN, y, size, fill }: Written): string {
	if (text === '') return '';
	const colour = fill === undefined ? '' : ` fill="${fill}"`;

	return `<text x="${x}" y="${y}" font-size="${size}"${colour}>${asXml(text)}</text>`;
}

function labelled({ label, mark }: Picture, font: Font): string {
	const at = { y: 111, size: SMALL, fill: COLOURS.quiet };
	const text = readable(label, font);
	if (!mark) return written(text, at);
	const shape = `<path transform="translate(${MARGIN} 80)" fill="${COLOURS[mark.tone]}" d="${markPaths[mark.shape]}"/>`;

	return shape + written(text, { ...at, x: MARGIN + 56 });
}

function band(id: string): string {
	const { width, ground, accent, roles } = weave(id);
	const [groundRole, accentRole, edgeRole] = roles;
	const stitches = (path: string, colour: string) =>
		path === '' ? '' : `<path stroke="${colour}" d="${path}"/>`;
	const edge = `<path stroke="${COLOURS[edgeRole]}" stroke-width="2.2" d="M0 1.1H${width}M0 40.9H${width}"/>`;
	const top = PICTURE.height - BAND.height;

	return [
		`<pattern id="band" width="${width}" height="42" patternUnits="userSpaceOnUse" patternTransform="translate(0 ${top}) scale(${BAND.scale})">`,
		`<g stroke-linecap="round" stroke-width="3.6">${stitches(ground, COLOURS[groundRole])}${stitches(accent, COLOURS[accentRole])}</g>`,
		edge,
		`</pattern><rect y="${top}" width="100%" height="${BAND.height}" fill="url(#band)"/>`
	].join('');
}

/** The same shapes as in Cord.svelte and Logo.svelte, which take their colours from the page. */
const CORD = `<pattern id="cord" width="24" height="14" patternUnits="userSpaceOnUse" patternTransform="scale(1.5)"><g stroke-linecap="round" stroke-width="3.6"><path stroke="${COLOURS.ochre}" d="M-2.5 10.5l5-7M9.5 10.5l5-7M21.5 10.5l5-7"/><path stroke="${COLOURS.accent}" d="M3.5 10.5l5-7"/><path stroke="${COLOURS.birch}" d="M15.5 10.5l5-7"/></g></pattern>`;
const LOGO = `<g transform="translate(${PICTURE.width - MARGIN - 158} 74) scale(1.55)" stroke-width="5" stroke-linecap="round"><path stroke="${COLOURS.accent}" d="M4 11.5H30M4 22.5H30"/><path stroke="${COLOURS.page}" stroke-width="8" stroke-linecap="butt" d="M11.5 7V16M22.5 18V27"/><path stroke="${COLOURS.ochre}" d="M11.5 4V30M22.5 4V30"/><path stroke="${COLOURS.page}" stroke-width="8" stroke-linecap="butt" d="M18 11.5H27M7 22.5H16"/><path stroke="${COLOURS.accent}" d="M18.5 11.5H26.5M7.5 22.5H15.5"/></g>${written('Talka', { x: PICTURE.width - MARGIN - 92, y: 113, size: 38 })}`;
