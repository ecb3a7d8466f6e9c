// Every use case as everybody who can ask, nothing unlisted, and docs/rights.md as the tests found it.
// After a right changed on purpose: TALKA_WRITE_RIGHTS=1 npx vitest run --project database tests/rights
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useDataFolder } from '#tests/data-folder';
import { useTestDatabase } from '#tests/database';
import { doorFunctions, importedByPages } from './doors.ts';
import { matchingRights } from './matching.ts';
import { needRights } from './needs.ts';
import { organisationRights } from './organisations.ts';
import { rightsPage, RIGHTS_PAGE, WRITE_COMMAND } from './page.ts';
import { peopleRights } from './people.ts';
import { practiceRights } from './practices.ts';
import { answerOf } from './rights.ts';
import { rightsRoles } from './roles.ts';
import { solutionRights } from './solutions.ts';
import { termRights } from './terms.ts';
import { newWorld } from './world.ts';

useTestDatabase();
useDataFolder();
const SEVEN_WORLDS_MILLISECONDS = 60_000;
const modules = [
	peopleRights,
	organisationRights,
	needRights,
	solutionRights,
	practiceRights,
	termRights,
	matchingRights
];

describe.each(modules.filter(({ rights }) => rights.length > 0))('$module', ({ rights }) => {
	it.each(rights)(
		'$verb, $about',
		async ({ answers, run }) => {
			const found: Record<string, string> = {};
			for (const role of rightsRoles) {
				const world = await newWorld();
				found[role] = await answerOf(() => run(world.actors[role], world));
			}

			expect(found).toEqual(answers);
		},
		SEVEN_WORLDS_MILLISECONDS
	);
});

describe('the table of rights', () => {
	const functions = doorFunctions();
	const nameOf = ({ module, name }: { module: string; name: string }) => `${module} ${name}`;

	it('finds what the doors hand out', () => {
		const asked = functions.filter(({ takesActor }) => takesActor).map(nameOf);
		expect(asked).toEqual(
			expect.arrayContaining(['catalogue/needs showNeed', 'catalogue/needs exportNeeds'])
		);
		expect(functions.map(nameOf)).toContain('catalogue/needs countNeeds');
		expect(asked).not.toContain('catalogue/needs countNeeds');
	});

	it('lists everything that is asked as somebody', () => {
		const listed = modules.flatMap(({ module, rights }) =>
			rights.map(({ verb }) => nameOf({ module, name: verb }))
		);
		const asked = functions.filter(({ takesActor }) => takesActor).map(nameOf);
		expect(asked.filter((name) => !listed.includes(name))).toEqual([]);
		expect([...new Set(listed)].filter((name) => !asked.includes(name))).toEqual([]);
	});

	it('says of everything else why nobody is asked', () => {
		const listed = modules.flatMap(({ module, withoutActor }) =>
			Object.keys(withoutActor).map((name) => nameOf({ module, name }))
		);
		const unasked = functions.filter(
			({ module, takesActor }) => !takesActor && !module.startsWith('commons/')
		);
		expect(listed.toSorted()).toEqual(unasked.map(nameOf).toSorted());
	});

	it('names what no page reaches for, and none does', () => {
		const kept = modules.flatMap(({ module, notForPages }) =>
			notForPages.map((name) => nameOf({ module, name }))
		);
		const imported = importedByPages().map(nameOf);
		expect(imported).toContain('catalogue/needs showNeed');
		expect(kept.filter((name) => imported.includes(name))).toEqual([]);
		expect(kept.filter((name) => !functions.map(nameOf).includes(name))).toEqual([]);
	});

	it('is what docs/rights.md shows', async () => {
		const page = await rightsPage(modules);
		if (process.env['TALKA_WRITE_RIGHTS'] === '1') writeFileSync(RIGHTS_PAGE, page);
		expect(readFileSync(RIGHTS_PAGE, 'utf8'), `docs/rights.md is old: ${WRITE_COMMAND}`).toBe(page);
	});
});
