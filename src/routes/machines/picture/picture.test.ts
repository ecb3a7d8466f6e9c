// The font has the letters of all our languages, widths hold when drawn, and what it cannot draw leaves no gap.
// cspell:ignore resvg expo
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { readFont } from './font.ts';
import { FAMILY, pictureOf, type Picture } from './picture.ts';

const require = createRequire(import.meta.url);
const fontFile = require.resolve('@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf');
const font = readFont(readFileSync(fontFile));
const shown = (title: string, more: Partial<Picture> = {}) =>
	pictureOf({ id: 'a1', title, label: 'Need', where: 'Kaimas, Lietuva', mark: null, ...more }, font);
const lines = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the font', () => {
	it.each([
		['Lithuanian', 'ąčęėįšųūžĄČĘĖĮŠŲŪŽ'],
		['Latvian', 'āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ'],
		['Estonian', 'äõöüšžÄÕÖÜŠŽ'],
		['Finnish, Swedish', 'åäöÅÄÖ'],
		['Danish, Norwegian', 'æøåÆØÅ'],
		['Icelandic, Faroese', 'áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖø'],
		['Polish', 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'],
		['German', 'äöüßÄÖÜẞ'],
		['Irish, French', 'áéíóúàâçèêëîïôùûœÁÉÍÓÚŒ'],
		['signs', '–…„“”‘’«»·−%€']
	])('has the letters of %s', (_language, letters) => {
		expect(Array.from(letters).filter((letter) => !font.has(letter))).toEqual([]);
	});

	it('has none of what is left out', () => {
		expect(Array.from('👵ر中').filter((sign) => font.has(sign))).toEqual([]);
	});

	it('is as wide as it says, or a little narrower', () => {
		for (const text of ['Vesijohtoverkostonkunnonvalvonta', 'AVATAR Tolyfla', 'Ģimenes ārsts – 24 %']) {
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text y="60" font-size="50" font-weight="500" font-family="${FAMILY}">${text}</text></svg>`;
			const drawn = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [fontFile] } }).getBBox();
			expect(drawn?.width).toBeLessThanOrEqual(font.width(text) * 50 + 1);
			expect(drawn?.width).toBeGreaterThan(font.width(text) * 50 * 0.9);
		}
	});
});

describe('a picture', () => {
	it('shows the whole of a long Finnish title in at most four lines', () => {
		const title =
			'Vesi\u00ADjohto\u00ADverkoston\u00ADkunnon\u00ADvalvonta\u00ADjärjestelmä vuotojen etsintään haja-asutusalueilla';
		const [label, , ...rest] = lines(shown(title));
		expect(label).toBe('Need');
		expect(rest.slice(0, -1).join('').replaceAll('-', '').replaceAll(' ', '')).toBe(
			title.replaceAll(/[\u00AD -]/g, '')
		);
	});

	it('cuts a longer one and says so', () => {
		const written = lines(shown('palvelu '.repeat(60)));
		expect(written).toHaveLength(2 + 4 + 1);
		expect(written.at(-2)).toMatch(/…$/);
	});

	it('leaves out what the font cannot draw, and shows the kind alone where that is nearly all', () => {
		expect(lines(shown('Home care 👵🏽'))).toContain('Home care');
		expect(lines(shown('رعاية المسنين في المنزل'))).toEqual(['Talka', 'Need', 'Kaimas, Lietuva']);
	});

	it('holds words, never markup', () => {
		const svg = shown('</text><script>alert(1)</script>&\u0000', { where: '"><image href="x"/>' });
		expect(svg).not.toMatch(/<script|<image|\u0000/);
		expect(() => new Resvg(svg)).not.toThrow();
	});
});
