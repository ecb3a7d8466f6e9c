// Lists against a real PostgreSQL: what words find in each language, filters and counts as a count by hand, pages that hold still.
// cspell:disable
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { solutionList, type Solution } from '#catalogue/solutions';
import { importSolutions, listSolutionPage } from '#catalogue/solutions/server';
import { importNeeds, listNeedPage } from '#catalogue/needs/server';
import {
	compareKeys,
	facetsOf,
	keysOf,
	passes,
	readListAsked,
	type ListFilters,
	type ListHit,
	type ListRequest
} from '#commons/records';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';

useTestDatabase();
const operator = { kind: 'operator' } as const;
const visitor = { kind: 'visitor' } as const;
const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const bringNeeds = (...lines: readonly unknown[]) =>
	importNeeds(operator, fileOf(jsonLines(...lines)), 'talka', listening().hooks);
const found = async (text: string, request: ListRequest = {}) =>
	(await listNeedPage(visitor, { limit: 100, ...request, text })).items.map(({ sourceId }) => sourceId);
const written = (id: string, language: string, title: string, description = '') =>
	aLine(id, { title: { [language]: title }, description: description ? { [language]: description } : {} });

describe('words', () => {
	beforeAll(async () => {
		await runSql`truncate needs, solutions, practices, organisations cascade`;
		await bringNeeds(
			written('fi', 'fi', 'Hoitajat ajavat pitkiä matkoja', 'Iltaisin käyntejä perutaan.'),
			written('sv', 'sv', 'Skolskjutsar väntar för länge', 'Eleverna fryser på hållplatserna.'),
			written('en', 'en', 'Ferries leave too early', 'Commuters miss their connections.'),
			written('lt', 'lt', 'Vandentiekio avarijos kaimuose', 'Nutekėjimai randami per vėlai.'),
			written('de', 'de', 'Busse fahren leer', 'Die Haltestellen liegen weit entfernt.'),
			written('da', 'da', 'Ældre falder om natten', 'Hjælperne kommer for sent.'),
			written('nb', 'nb', 'Reinsdyr på riksveien', 'Påkjørsler hver vinter.'),
			written('fr', 'fr', 'Les bibliothèques ferment', 'Les lecteurs attendent.'),
			written('ga', 'ga', 'Litreacha poiblí as Gaeilge', 'Níl na foirmeacha soiléir.'),
			written('et', 'et', 'Elanikud ei tea, kuhu teatada löökaugust', 'Teehooldaja saab kirjad hilja.'),
			written('lv', 'lv', 'Laukos dzīvo vientuļi seniori', 'Kaimiņi nedēļām nevienu nesatiek.'),
			written('pl', 'pl', 'Ogrzewanie budynków pochłania budżet', 'Piece są stare.'),
			written('is', 'is', 'Rýmingaræfing á hjúkrunarheimili', 'Starfsfólk kemst ekki frá.')
		);
	});

	it.each([
		['fi', 'hoitaja matka'],
		['fi', 'KÄYNTI'],
		['sv', 'elev'],
		['sv', 'skolskjuts'],
		['en', 'ferry'],
		['en', 'commuter connection'],
		['lt', 'avarija'],
		['lt', 'kaimas'],
		['de', 'Haltestelle'],
		['da', 'hjælper'],
		['nb', 'reinsdyret'],
		['fr', 'bibliothèque'],
		['ga', 'foirm'],
		['et', 'löökauk'],
		['et', 'teehooldajad'],
		['lv', 'kaimiņš'],
		['lv', 'vientulie'],
		['pl', 'ogrzewania'],
		['is', 'hjúkrunarheimilið'],
		['sv', 'skolsk'],
		['da', 'aeldre'],
		['lt', 'vandentiekoi']
	])('find what is written in %s: %s', async (id, text) => expect(await found(text)).toContain(id));

	it('find nothing that has nothing of them, and never fail', async () => {
		for (const text of [
			'%_\'"\\',
			'the',
			'👵🏽',
			'"',
			'א ב ג',
			'&|!()<->:*',
			"';drop table needs",
			'x'.repeat(500),
			'%'
		])
			expect(await found(text), text).toEqual([]);
		expect(await found('"leave too early"')).toEqual(['en']);
		expect(await found('"early leave"')).not.toContain('en');
		expect((await found('ferries or bibliothèques')).toSorted()).toEqual(['en', 'fr']);
	});

	it('that are spelled wrongly get the nearest title', async () => {
		expect((await listNeedPage(visitor, { text: 'skolskutsorna' })).nearTitle).toBe(
			'Skolskjutsar väntar för länge'
		);
		expect((await listNeedPage(visitor, { text: 'zzzzzz' })).nearTitle).toBeUndefined();
	});

	it('are joined by what means the same, also where no word of it is there', async () => {
		const [boats] = (await listNeedPage(visitor, { text: 'ferries' })).items;
		const [buses] = (await listNeedPage(visitor, { text: 'busse' })).items;
		const help = { languages: [], meant: () => Promise.resolve([{ id: buses?.id ?? '', score: 0.9 }]) };
		const page = await listNeedPage(visitor, { text: 'ferries' }, help);
		expect(page.items.map(({ id }) => id)).toEqual([boats?.id, buses?.id]);
		expect(page.facets.find(({ name }) => name === 'language')?.values).toHaveLength(2);
	});
});

const COUNTRIES = ['FI', 'SE', null];
const REGIONS = ['FI1D8', 'FI1D9', 'FI19', 'SE331', null];
const offers = Array.from({ length: 70 }, (_, at) =>
	aLine(`s-${at}`, {
		title: { [at % 3 ? 'fi' : 'sv']: `${at % 2 ? 'Lautta' : 'Ämpäri'} ${at % 7}` },
		country: COUNTRIES[at % 3],
		region: REGIONS[at % 5],
		themes: [['ferry'], ['ferry', 'island'], []][at % 3],
		technologies: at % 4 ? [] : ['drones'],
		trl: [null, 2, 6, 9][at % 4],
		expires: [null, inDays(-10), inDays(20), inDays(400)][at % 4]
	})
);

function asHit(solution: Solution): ListHit {
	const { trl, expires } = solution;
	const maturity = trl === null ? null : trl >= 8 ? 'in-use' : trl >= 5 ? 'tried' : 'planned';
	const ending = expires === null || expires > inDays(60) ? null : expires < today ? 'over' : 'soon';

	return {
		...solution,
		titleKey: Object.values(solution.title)[0]?.toLowerCase().replaceAll('ä', 'a') ?? '',
		maturity,
		expiring: ending,
		nearest: expires,
		organisation: solution.organisationId,
		has: []
	};
}

describe('filters, orders and pages', () => {
	let all: Solution[] = [];
	beforeAll(async () => {
		await runSql`truncate needs, solutions, practices, organisations cascade`;
		await importSolutions(operator, fileOf(jsonLines(...offers)), 'talka', listening().hooks);
		await runSql`update solutions set state = 'retired', retired_at = now(), retire_reason = 'old' where source_id in ('s-3', 's-5')`;
		all = [...(await listSolutionPage(visitor, { limit: 100 })).items];
	});

	const wanted: fc.Arbitrary<ListFilters> = fc.record(
		{
			country: fc.constantFrom('FI', 'SE', 'LT'),
			region: fc.constantFrom('FI', 'FI1D', 'FI1D8', 'SE33'),
			theme: fc.constantFrom('ferry', 'island', 'none'),
			technology: fc.constantFrom('drones'),
			maturity: fc.constantFrom('in-use', 'tried', 'planned'),
			language: fc.constantFrom('fi', 'sv'),
			state: fc.constantFrom('listed', 'retired'),
			expiring: fc.constantFrom('soon', 'over')
		},
		{ requiredKeys: [] }
	);
	const sorts = fc.constantFrom('newest' as const, 'oldest' as const, 'title' as const, 'nearest' as const);
	const counted = solutionList.filters.filter((filter) => filter !== 'organisation');

	it('are what a count by hand says, with words and without', async () => {
		expect(all).toHaveLength(70);
		await fc.assert(
			fc.asyncProperty(wanted, sorts, fc.constantFrom(undefined, 'lautta'), async (filters, sort, text) => {
				const among = all.filter(({ title }) => !text || /lautta/i.test(JSON.stringify(title))).map(asHit);
				const right = among.filter((hit) => passes(hit, filters));
				const ids: string[] = [];
				for (let cursor: string | undefined; ;) {
					const page = await listSolutionPage(visitor, { text, filters, sort, limit: 7, cursor });
					expect(page.total).toBe(right.length);
					expect(page.facets).toEqual(facetsOf(among, filters, counted));
					for (const { filter, count } of page.without)
						expect(among.filter((hit) => passes(hit, filters, filter))).toHaveLength(count);
					ids.push(...page.items.map(({ id }) => id));
					if (page.next === null) break;
					cursor = page.next;
				}
				const sorted = right.toSorted((a, b) =>
					compareKeys(keysOf({ ...a, score: 0 }, sort, today), keysOf({ ...b, score: 0 }, sort, today), sort)
				);
				expect(ids).toEqual(sorted.map(({ id }) => id));
			}),
			{ numRuns: 40 }
		);
	});

	it.each([{}, { text: 'lautta' }, { text: 'lautta', sort: 'title' }, { sort: 'title' }] as const)(
		'stand still while others write: %j',
		async (request) => {
			const whole = (await listSolutionPage(visitor, { ...request, limit: 100 })).items.map(({ id }) => id);
			const ids: string[] = [];
			for (let cursor: string | undefined, turn = 0; ; turn++) {
				const page = await listSolutionPage(visitor, { ...request, limit: 9, cursor });
				ids.push(...page.items.map(({ id }) => id));
				if (page.next === null) break;
				cursor = page.next;
				const line = aLine(`new-${JSON.stringify(request)}-${turn}`, {
					title: { fi: `Lautta ${turn} lautta` }
				});
				await importSolutions(operator, fileOf(jsonLines(line)), 'talka', listening().hooks);
			}
			const known = new Set<string>(whole);
			expect(ids.filter((id) => known.has(id))).toEqual(whole);
			expect(new Set(ids).size).toBe(ids.length);
		}
	);

	it('take no cursor of another list or search: it is named, and the first page shown', async () => {
		const { next } = await listSolutionPage(visitor, { text: 'lautta', limit: 3 });
		const params = new URLSearchParams({ q: 'ämpäri', after: next ?? '' });
		const { asked, faults } = readListAsked(params, solutionList);
		expect(faults).toEqual([{ field: 'after', code: 'cursor', value: next }]);
		expect(asked).toEqual({ text: 'ämpäri', filters: {}, limit: 20 });
		const first = await listSolutionPage(visitor, { text: 'ämpäri', limit: 3 });
		const foreign = await listSolutionPage(visitor, { text: 'ämpäri', limit: 3, cursor: next ?? '' });
		expect(foreign.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
	});
});
