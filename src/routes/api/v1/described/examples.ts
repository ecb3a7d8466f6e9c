// One example of each question and answer, invented; a test holds them against the shapes.
// cspell:ignore Vaskilinna Kuvapuhelin kotihoidon etäkäynteihin Videotelefon för hembesök hemvård kotihoito
import type { OperationId } from './operations.ts';

const id = '7d0c6c0e-6f0b-4b5e-9a54-0f2f6d1c7a11';
const record = {
	title: { fi: 'Kuvapuhelin kotihoidon etäkäynteihin', sv: 'Videotelefon för hembesök' },
	description: { fi: '' },
	language: 'fi',
	country: 'FI',
	region: 'FI1D8',
	place: 'Vaskilinna',
	cpv: ['85312000'],
	themes: ['home-care'],
	technologies: ['video call'],
	url: null,
	organisation: { name: 'Vaskilinna', country: 'FI' },
	source: { name: 'Talka', url: null, licence: null },
	id,
	sourceId: null
};
const pageWith = (item: object) => ({ items: [item], next: null, total: 1 });

export const exampleAnswers: Partial<Record<OperationId, unknown>> = {
	needs: pageWith({ ...record, state: 'open', page: `/en/needs/${id}` }),
	solutions: pageWith({
		...record,
		trl: 9,
		licence: 'EUPL-1.2',
		expires: '2027-05-31',
		state: 'listed',
		page: `/en/solutions/${id}`
	}),
	practices: pageWith({ ...record, state: 'published', page: `/en/practices/${id}` }),
	organisations: pageWith({
		id,
		name: 'Vaskilinna',
		country: 'FI',
		claimed: true,
		page: `/en/organisations/${id}`
	}),
	concepts: pageWith({
		id: 'home-care',
		kind: 'service',
		area: 'care',
		cpv: ['85312000'],
		terms: { en: ['home care'], fi: ['kotihoito'], sv: ['hemvård'] },
		page: '/en/terms/home-care'
	}),
	match: {
		query: {
			language: 'en',
			concepts: [{ id: 'home-care', label: 'home care' }],
			cpv: [{ code: '85312000', label: 'Social work services without accommodation', score: 0.61 }]
		},
		results: [
			{
				kind: 'solution',
				id,
				source: 'Talka',
				sourceId: null,
				title: 'Kuvapuhelin kotihoidon etäkäynteihin',
				language: 'fi',
				country: 'FI',
				score: 0.58,
				reasons: [{ kind: 'concept', text: 'Both are about home care.' }],
				url: `/en/solutions/${id}`
			}
		]
	},
	health: { status: 'ok', version: '1.0.0' }
};

export const exampleBodies: Partial<Record<OperationId, unknown>> = {
	match: { text: 'Video calls instead of home visits', kinds: ['solution'], limit: 5, locale: 'en' }
};
