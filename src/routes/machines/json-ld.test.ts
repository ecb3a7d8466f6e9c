// Whatever people write, the facts of a page stay facts: nothing ends the element they stand in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbs, openGraphLocale, pageThing, siteThing, summaryOf } from './described.ts';
import { describedList } from './describe-list.ts';
import { describedRecord, type PublicRecord } from './describe-record.ts';
import { jsonLd, type Thing } from './json-ld.ts';

const ORIGIN = 'https://talka.example';
type Graph = { '@context': string; '@graph': Record<string, unknown>[] };
const graph = (things: readonly Thing[]) => JSON.parse(jsonLd(things)) as Graph;

const anything = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.constantFrom(
		'</script><script>alert(1)</script>',
		'<!--',
		']]>',
		'&lt;',
		'\u2028\u2029',
		'\uD800',
		'"\\'
	)
);

function aRecord(more: Partial<PublicRecord> = {}): PublicRecord {
	return {
		id: 'a1',
		kind: 'need',
		path: '/fi/needs/a1',
		list: { name: 'Tarpeet', path: '/fi/needs' },
		title: 'Kotihoidon käynnit',
		language: 'fi',
		description: 'Matkoihin kuluu liikaa aikaa.',
		original: 'fi',
		versions: [],
		organisation: { id: 'o1', name: 'Norrskog' },
		place: null,
		region: 'FI1D',
		country: { code: 'FI', name: 'Suomi' },
		cpv: [{ code: '85312000', label: 'Kotihoito' }],
		topics: ['kotihoito'],
		url: null,
		source: null,
		invented: null,
		created: new Date('2026-05-04T10:00:00Z'),
		changed: null,
		more: {},
		...more
	};
}

describe('facts for programs', () => {
	it('cannot be broken out of, and come back as they were written', () => {
		fc.assert(
			fc.property(anything, anything, (title, description) => {
				const { things } = describedRecord(aRecord({ title, description }), ORIGIN);
				const text = jsonLd(things);
				expect(text).not.toMatch(/[<>&\u2028\u2029]/);
				const [thing] = (JSON.parse(text) as Graph)['@graph'];
				expect(thing?.['name']).toBe(title === '' ? undefined : title);
			})
		);
	});

	it('say nothing about what is not known', () => {
		expect(
			graph([{ '@type': 'Thing', url: 'x', name: null, about: [], place: { '@type': 'Place', name: '' } }])
		).toEqual({
			'@context': 'https://schema.org',
			'@graph': [{ '@type': 'Thing', url: 'x' }]
		});
	});

	it('keep what is false or nought', () => {
		expect(graph([{ '@type': 'Thing', free: false, count: 0 }])['@graph'][0]).toMatchObject({
			free: false,
			count: 0
		});
	});
});

describe('a record', () => {
	const thingOf = (more: Partial<PublicRecord>) =>
		graph(describedRecord(aRecord(more), ORIGIN).things)['@graph'];

	it('of a need is a demand that its organisation makes', () => {
		const [need, organisation, trail] = thingOf({ more: { wantedFrom: '2027-01', wantedTo: '2027-06' } });
		expect(need).toMatchObject({
			'@type': 'Demand',
			'@id': 'https://talka.example/needs/a1#record',
			url: 'https://talka.example/fi/needs/a1',
			availabilityStarts: '2027-01',
			areaServed: { identifier: 'FI1D', containedInPlace: { name: 'Suomi' } }
		});
		expect(organisation).toMatchObject({ '@type': 'Organization', seeks: { '@id': need?.['@id'] } });
		expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
	});

	it.each([
		['EUPL-1.2', 'https://github.com/town/visits', 'SoftwareSourceCode'],
		['EUPL-1.2', 'https://town.example', 'SoftwareApplication'],
		['AGPL', null, 'SoftwareApplication'],
		['proprietary', 'https://github.com/town/visits', 'Service'],
		['Miteinander', 'https://town.example', 'Service'],
		[null, null, 'Service']
	])('of an offer under %s at %s is a %s', (licence, url, type) => {
		const [offer] = thingOf({ kind: 'solution', url, more: { licence } });
		expect(offer?.['@type']).toBe(type);
		expect(offer?.['codeRepository']).toBe(type === 'SoftwareSourceCode' ? url : undefined);
	});

	it('of a practice is an article about a place', () => {
		const [practice] = thingOf({ kind: 'practice', more: { profile: { since: '2025-03' } } });
		expect(practice).toMatchObject({ '@type': 'Article', inLanguage: 'fi', temporalCoverage: '2025-03/..' });
	});

	it('names its languages from where the reader is', () => {
		const versions = [{ code: 'sv', path: '/fi/needs/a1?in=sv' }];
		const { page: original } = describedRecord(aRecord({ versions }), ORIGIN);
		expect(original).toMatchObject({ workTranslation: [{ inLanguage: 'sv' }] });
		const { page: translated } = describedRecord(aRecord({ versions, original: 'sv' }), ORIGIN);
		expect(translated).toMatchObject({
			inLanguage: 'fi',
			translationOfWork: { inLanguage: 'sv', url: 'https://talka.example/fi/needs/a1?in=sv' }
		});
	});

	it('names the licence of its source, and nothing where there is none', () => {
		const source = { name: 'Talka demo', url: null, licence: 'CC BY 4.0' };
		const { page = {} } = describedRecord(aRecord({ source }), ORIGIN);
		expect(page).toMatchObject({ license: { name: 'CC BY 4.0' }, isBasedOn: { name: 'Talka demo' } });
		const described = graph([
			pageThing({ name: '', url: '', origin: ORIGIN, locale: 'fi' }, describedRecord(aRecord(), ORIGIN).page)
		]);
		expect(described['@graph'][0]).not.toHaveProperty('license');
	});

	it('tells nothing of people', () => {
		const { things, page = {} } = describedRecord(aRecord(), ORIGIN);
		expect(
			jsonLd([...things, pageThing({ name: '', url: '', origin: ORIGIN, locale: 'fi' }, page)])
		).not.toMatch(/Person|createdBy|submittedBy/);
	});
});

describe('other pages', () => {
	it('of a list name its records in their order, without soft hyphens', () => {
		const list = { title: 'Tarpeet', summary: 'Kaikki', path: '/fi/needs', total: 30 };
		const lines = [{ href: '/fi/needs/a1', title: { text: 'Koti\u00ADhoito' } }];
		expect(describedList({ ...list, lines }, ORIGIN).page).toMatchObject({
			mainEntity: {
				numberOfItems: 30,
				itemListElement: [{ position: 1, name: 'Kotihoito', url: 'https://talka.example/fi/needs/a1' }]
			}
		});
	});

	it('of the front ask by an address that answers', () => {
		expect(siteThing(ORIGIN, 'sv')).toMatchObject({
			potentialAction: { target: { urlTemplate: 'https://talka.example/sv/answers?text={text}' } }
		});
		expect(breadcrumbs(ORIGIN, [{ name: 'Behov', path: '/sv/needs' }])).toMatchObject({
			itemListElement: [{ position: 1, item: 'https://talka.example/sv/needs' }]
		});
	});

	it('have a sentence of one line that is not too long', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
				const summary = summaryOf(text);
				expect(summary.length).toBeLessThanOrEqual(201);
				expect(summary).not.toMatch(/[\n\t]/);
			})
		);
		expect(summaryOf('word '.repeat(50))).toMatch(/word…$/);
	});

	it.each([
		['en', 'en_GB'],
		['fi', 'fi_FI'],
		['sv', 'sv_SE'],
		['lt', 'lt_LT']
	] as const)('are in %s for those who share them as %s', (locale, told) =>
		expect(openGraphLocale(locale)).toBe(told)
	);
});
