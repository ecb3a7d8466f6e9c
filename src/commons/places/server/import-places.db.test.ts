// A file of places comes in line by line; what is wrong is refused with a reason, and the points are used at once.
import { describe, expect, it } from 'vitest';
import { fileOf } from '#tests/lines';
import { runSql } from '#tests/sql';
import { useTestDatabase } from '#tests/database';
import { importPlaces, spotOf, spotsOf } from './index.ts';

useTestDatabase();

type Refused = { line: number; id: string | null; field: string | null; reason: string };

async function imported(content: string | Buffer) {
	const refused: Refused[] = [];
	const counts = await importPlaces(fileOf(content), {
		refuse: (line) => refused.push(line),
		progress: () => undefined
	});

	return { counts, refused };
}

const HEADER = 'name,country,region,lon,lat,population';

describe('a file of places', () => {
	it.each([
		['commas', `${HEADER}\n"Kivilahti, vanha",FI,FI1D8,28.1,64.2,"1200"\n`],
		[
			'semicolons and decimal commas',
			'name;country;region;lon;lat\r\nKivilahti, vanha;Finland;fi1d8;28,1;64,2\r\n'
		],
		[
			'tabs and a byte order mark',
			'\ufeffname\tcountry\tlon\tlat\tregion\nKivilahti, vanha\tFI\t28.1\t64.2\tFI1D8'
		],
		['JSON Lines', '{"name":"Kivilahti, vanha","country":"FI","region":"FI1D8","lon":28.1,"lat":64.2}\n'],
		[
			'a JSON array by lines',
			'[\n\t{"name":"Kivilahti, vanha","country":"FI","region":"FI1D8","lon":28.1,"lat":64.2},\n]\n'
		]
	])('may be written with %s', async (_way, content) => {
		await runSql`delete from places`;
		const { counts, refused } = await imported(content);
		expect({ counts, refused }).toMatchObject({ counts: { read: 1, added: 1 }, refused: [] });
		const spot = await spotOf({ country: 'FI', region: null, place: 'KIVILAHTI,  vanha' });
		expect(spot).toEqual({ lon: 28.1, lat: 64.2, exact: 'place' });
	});

	it('changes what it changes, and says what was the same', async () => {
		await runSql`delete from places`;
		const file = `${HEADER}\nSaarikylä,FI,,21.1,60.3,\nLaukaankoski,FI,,26.0,62.4,80\n`;
		expect((await imported(file)).counts).toMatchObject({ added: 2, changed: 0, same: 0 });
		expect((await imported(file)).counts).toMatchObject({ added: 0, changed: 0, same: 2 });
		const moved = await imported(file.replace('21.1', '21.2'));
		expect(moved.counts).toMatchObject({ added: 0, changed: 1, same: 1 });
		expect(await spotOf({ country: 'FI', region: null, place: 'Saarikylä' })).toMatchObject({ lon: 21.2 });
	});

	it.each([
		['Vesikylä,FI,,60.2,24.9,', 'lon', 'the point lies outside FI: are longitude and latitude swapped?'],
		['Vesikylä,FI,,2.3,48.8,', 'lon', 'the point lies outside FI'],
		['Vesikylä,FI,,east,60.2,', 'lon', 'is no number'],
		['Vesikylä,FI,,,60.2,', 'lon', 'is no number'],
		['Vesikylä,FI,,NaN,60.2,', 'lon', 'is no number'],
		['Vesikylä,FI,,1e999,60.2,', 'lon', 'is no number'],
		['Vesikylä,FI,,24.9,91,', 'lat', 'is above 90'],
		['Vesikylä,FI,,-181,60.2,', 'lon', 'is below −180'],
		['Vesikylä,Atlantis,,24.9,60.2,', 'country', 'is no country that we know: write a code such as FI'],
		[',FI,,24.9,60.2,', 'name', 'is empty'],
		[`${'x'.repeat(10_000)},FI,,24.9,60.2,`, 'name', 'is longer than 200 characters'],
		['Vesikylä,FI,Uusimaa,24.9,60.2,', 'region', 'is no NUTS code such as FI1D8'],
		['Vesikylä,FI,SE331,24.9,60.2,', 'region', 'the region SE331 does not lie in FI'],
		['Vesikylä,FI,,24.9,60.2,-3', 'population', 'is below 0'],
		['Vesikylä,FI', 'lon', 'is missing'],
		['"Vesikylä,FI,,24.9,60.2,', null, 'a quote is not closed'],
		['Vesikylä,FI,,24.9,60.2,1,1,1', null, 'the line has more cells than there are columns']
	])('has this line refused, and the next accepted: %s', async (line, field, reason) => {
		await runSql`delete from places`;
		const { counts, refused } = await imported(`${HEADER}\n${line}\nHyväkylä,FI,,24.9,60.2,\n`);
		expect(refused).toMatchObject([{ line: 2, field, reason }]);
		expect(counts).toEqual({ read: 2, added: 1, changed: 0, same: 0, rejected: 1 });
	});

	it('has lines refused that are no text, no object, too long, or there before', async () => {
		const good = '{"name":"Kaksikylä","country":"FI","lon":25,"lat":62}';
		const latin1 = Buffer.concat([Buffer.from('{"name":"K'), Buffer.from([0xe4]), Buffer.from('"}\n')]);
		const lines = Buffer.from(`${good}\n[1]\nnull\n{"name":"${'y'.repeat(100_000)}"}\n${good}\n`);
		const { counts, refused } = await imported(Buffer.concat([lines, latin1]));
		expect(refused.map(({ reason }) => reason)).toEqual([
			'the line is not a JSON object',
			'the line is not a JSON object',
			'the line is longer than 65536 characters',
			'the place stands already in line 1',
			'the line is not UTF-8'
		]);
		expect(counts.rejected).toBe(5);
	});

	it.each(['', '\n\n', 'name,country\nX,FI\n', 'just a sentence', '\u0000\u0001'])(
		'is refused as a whole without its columns: %j',
		async (content) => {
			await expect(imported(content)).rejects.toMatchObject({ code: 'places.no-columns' });
		}
	);

	it('accepts U+0000 and single quotes for what they are', async () => {
		const { refused } = await imported('{"name":"O\'Hara\\u0000 Point","country":"IE","lon":-9,"lat":53}\n');
		expect(refused).toEqual([]);
		expect(await spotOf({ country: 'IE', region: null, place: "O'Hara Point" })).toMatchObject({
			exact: 'place'
		});
	});
});

describe('the spot of a place', () => {
	it('is its own, else that of its region, else that of its country, else none', async () => {
		await runSql`delete from places`;
		await imported(`${HEADER}\nKaltio,FI,FI1D7,27.5,67.1,\n`);
		const spots = await spotsOf([
			{ country: 'FI', region: null, place: 'Kaltio' },
			{ country: 'FI', region: 'FI1D8', place: 'Nowhere' },
			{ country: 'FI', region: null, place: 'Nowhere' },
			{ country: null, region: 'LT011', place: null },
			{ country: 'SE', region: 'FI1D8', place: 'Kaltio' },
			{ country: 'BR', region: null, place: 'Kaltio' },
			{ country: null, region: null, place: 'Kaltio' },
			{ country: 'AX', region: 'FI200', place: null }
		]);
		expect(spots.map((spot) => spot?.exact ?? null)).toEqual([
			'place',
			'region',
			'country',
			'region',
			'country',
			null,
			null,
			'region'
		]);
		expect(spots[1]).toMatchObject({ lon: 28.7, lat: 64.5 });
	});

	it('of several places of one name is that in the region of the record, or none of them', async () => {
		await runSql`delete from places`;
		await imported(
			`${HEADER}\nUusikylä,FI,FI1D8,28.0,64.0,\nUusikylä,FI,FI1C1,22.5,60.6,\nUusikylä,FI,,25.0,62.0,\n`
		);
		const spot = (region: string | null) => spotOf({ country: 'FI', region, place: 'Uusikylä' });
		expect(await spot('FI1D8')).toMatchObject({ lon: 28, exact: 'place' });
		expect(await spot('FI1D')).toMatchObject({ lon: 28, exact: 'place' });
		expect(await spot('FI1')).toMatchObject({ exact: 'region' });
		expect(await spot(null)).toMatchObject({ exact: 'country' });
	});

	it('is looked for again when something changed', async () => {
		await runSql`delete from places`;
		expect(await spotOf({ country: 'EE', region: null, place: 'Uusmäe' })).toMatchObject({
			exact: 'country'
		});
		await imported(`${HEADER}\nUusmäe,EE,,26.5,58.0,\n`);
		expect(await spotOf({ country: 'EE', region: null, place: 'Uusmäe' })).toMatchObject({ exact: 'place' });
	});
});
