// The walls of the house: who may import whom (docs/architecture.md, decision 0001).
const storeys = ['platform', 'commons', 'actors', 'catalogue', 'journeys', 'insight', 'routes'];
const above = (storey) => `^src/(${storeys.slice(storeys.indexOf(storey) + 1).join('|')})/`;
// The only arrows inside a storey. Each has a decision record.
const listed = {
	'commons/language': ['vocabulary'],
	'commons/records': ['places'],
	'actors/organisations': ['people'],
	'catalogue/practices': ['needs'],
	'catalogue/handbook': ['practices', 'needs'],
	'journeys/pilots': ['challenges'],
	'journeys/tenders': ['consultations', 'coalitions', 'pilots']
};
const neighbours = ['commons', 'actors', 'catalogue', 'journeys', 'insight'].flatMap((storey) => [
	{
		name: `${storey}-neighbours-do-not-talk`,
		severity: 'error',
		from: {
			path: `^src/${storey}/([^/]+)/`,
			pathNot: Object.keys(listed).map((module) => `^src/${module}/`)
		},
		to: { path: `^src/${storey}/`, pathNot: '^src/' + storey + '/$1/' }
	},
	...Object.entries(listed)
		.filter(([module]) => module.startsWith(storey))
		.map(([module, allowed]) => ({
			name: `${module}-listed-neighbours-only`,
			severity: 'error',
			from: { path: `^src/${module}/` },
			to: {
				path: `^src/${storey}/`,
				pathNot: [`^src/${module}/`, ...allowed.map((name) => `^src/${storey}/${name}/`)]
			}
		}))
]);

export default {
	forbidden: [
		...storeys.slice(0, -1).map((storey) => ({
			name: `${storey}-looks-down-only`,
			severity: 'error',
			from: { path: `^src/${storey}/` },
			to: { path: above(storey) }
		})),
		...neighbours,
		{
			name: 'through-the-door',
			severity: 'error',
			from: { path: '^src/([^/]+)/([^/]+)/' },
			to: {
				path: '^src/(platform|commons|actors|catalogue|journeys|insight)/[^/]+/',
				pathNot: ['^src/$1/$2/', '/index[.]ts$']
			}
		},
		{
			name: 'outsiders-through-the-door',
			severity: 'error',
			from: { path: '^(src/(routes/|hooks|reactions)|cli/|db/seeds/|bench/)' },
			to: { path: '^src/(platform|commons|actors|catalogue|journeys|insight)/', pathNot: '/index[.]ts$' }
		},
		{
			name: 'sql-in-queries-only',
			severity: 'error',
			from: {
				path: '^src/',
				pathNot: [
					'/server/queries[.]ts$',
					'/server/queries/',
					'/tables[.]ts$',
					'/server/columns[.]ts$',
					'^src/platform/server/'
				]
			},
			to: { path: 'node_modules/(drizzle-orm|postgres)/' }
		},
		{
			name: 'rules-are-pure',
			severity: 'error',
			from: {
				path: '^src/(commons|actors|catalogue|journeys|insight)/[^/]+/[^/]+[.]ts$',
				pathNot: '[.]test[.]ts$'
			},
			to: { path: '/(server|ui)/|node_modules/(svelte|@sveltejs)/' }
		},
		{
			name: 'ui-knows-no-domain',
			severity: 'error',
			from: { path: '^src/ui/' },
			to: { path: `^src/(${storeys.join('|')})/` }
		},
		{
			name: 'xr-stays-in-xr',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/catalogue/scenes/(ui/viewer|server/upload)/' },
			to: { path: 'node_modules/(three|@threlte)/' }
		},
		{
			name: 'only-doors-are-called-index',
			severity: 'error',
			from: {},
			to: {
				path: '^src/(commons|actors|catalogue|journeys|insight)/.+/index[.]ts$',
				pathNot: '^src/[^/]+/[^/]+/((server|ui|testing)/)?index[.]ts$'
			}
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } }
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|[.]svelte-kit)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			conditionNames: ['svelte', 'import', 'default'],
			extensions: ['.ts', '.js', '.svelte']
		}
	}
};
