// An offer from first words to retirement, as its organisation writes it and as others see it.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberActor } from '#actors/organisations';
import { aMember, storedOrganisation } from '#actors/organisations/testing';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import type { SolutionId } from '../solution.ts';
import { aRunning, aWhat, completeSolution, draftedSolution, listedSolution } from '../testing/index.ts';
import {
	discardSolution,
	draftSolution,
	importSolutions,
	listExpiring,
	listOwnUnpublishedSolutions,
	listSolution,
	listSolutionPage,
	renewSolution,
	retireSolution,
	reviseSolution,
	showSolution,
	showSolutionHistory,
	showSolutionTranslation,
	showSolutionWriting,
	translateSolution
} from './index.ts';
import { today } from './today.ts';

useTestDatabase();
const visitor = { kind: 'visitor' } as const;
const TEXT = 'Kuvapuhelin kotihoidon etäkäynteihin. Hoitaja soittaa sovittuun aikaan.';
let editor: MemberActor;

beforeEach(async () => {
	await runSql`truncate solutions, record_versions, outbox cascade`;
	editor = aMember(await storedOrganisation(undefined, 'FI'), 'editor');
});

const events = async () => (await runSql`select name from outbox order by id`).map((event) => event['name']);
const expiring = (id: string, days: number) =>
	runSql`update solutions set expires = current_date + ${days}::int where id = ${id}`;

describe('an offer on its way', () => {
	it('begins from a text with its first sentence as title, what the text names and a year to stand', async () => {
		const solution = await showSolution(editor, await draftedSolution(editor));
		expect(solution).toMatchObject({
			state: 'draft',
			language: 'fi',
			country: 'FI',
			organisationId: editor.organisationId,
			revision: 1,
			title: { fi: 'Kuvapuhelin kotihoidon etäkäynteihin' },
			expires: `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('-02-29', '-02-28')
		});
		expect(solution.themes).toContain('home-care');
	});

	it('is written, published by an editor alone, renewed, retired and offered again', async () => {
		const { id, revision } = await completeSolution(editor);
		await expect(showSolution(visitor, id)).rejects.toMatchObject({ name: 'NotFound' });
		const listed = await listSolution(editor, id, revision);
		expect((await showSolution(visitor, id)).state).toBe('listed');
		await expect(renewSolution(editor, id, listed.revision)).rejects.toThrow('solution.too-early');
		await expiring(id, -3);
		const renewed = await renewSolution(editor, id, listed.revision);
		expect(renewed.expires).toBe(listed.expires);
		const gone = await retireSolution(editor, id, {
			revision: renewed.revision,
			reason: 'Uusi malli tulossa'
		});
		expect(await showSolution(visitor, id)).toMatchObject({
			state: 'retired',
			retired: { reason: 'Uusi malli tulossa' }
		});
		const again = await renewSolution(editor, id, gone.revision);
		expect(again).toMatchObject({ state: 'listed', retired: null });
		expect(await events()).toEqual([
			'solution.drafted',
			'solution.revised',
			'solution.revised',
			'solution.listed',
			'solution.listed',
			'solution.retired',
			'solution.listed'
		]);
	});

	it('is stored with every fact, and read back as it was written', async () => {
		const { id } = await completeSolution(editor);
		const { profile } = await showSolution(editor, id);
		expect(profile).toMatchObject({
			requirements: { fi: '4G-yhteys joka kotiin' },
			regions: ['FI', 'AX'],
			languages: ['fi', 'sv'],
			references: [{ place: 'Vaskilinna', what: '140 kotia', year: 2025, url: null }],
			dataKept: null
		});
	});

	it('is not published before it says what it does, how mature it is and where it is offered', async () => {
		const id = await draftedSolution(editor);
		await expect(listSolution(editor, id, 1)).rejects.toThrow('solution.incomplete');
		expect((await showSolution(editor, id)).state).toBe('draft');
	});
});

describe('a form sent twice', () => {
	it('makes one offer, and its id is of no use to another organisation', async () => {
		const id = randomUUID();
		await draftSolution(editor, { id, text: TEXT, locale: 'fi' });
		await draftSolution(editor, { id, text: TEXT, locale: 'fi' });
		const [row] = await runSql`select count(*)::int as count from solutions`;
		expect(row?.['count']).toBe(1);
		const other = aMember(await storedOrganisation(), 'owner');
		await expect(draftSolution(other, { id, text: TEXT, locale: 'fi' })).rejects.toThrow('solution.id-taken');
	});

	it('by two people at once is saved for one and told to the other', async () => {
		const id = await draftedSolution(editor);
		const other = aMember(editor.organisationId, 'owner');
		const both = await Promise.allSettled([
			reviseSolution(editor, id, aWhat(1, { title: 'Ensimmäinen' })),
			reviseSolution(other, id, aWhat(1, { title: 'Toinen' }))
		]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: { code: 'solution.changed-meanwhile' }
		});
		expect((await showSolution(editor, id)).revision).toBe(2);
	});

	it('that decides on an older version is refused', async () => {
		const { id, revision } = await completeSolution(editor);
		await expect(listSolution(editor, id, revision - 1)).rejects.toThrow('solution.changed-meanwhile');
	});
});

describe('what only the lists know', () => {
	const subject = { part: 'subject' as const, revision: 1, cpvShown: [], conceptShown: [] };

	it('is refused where it is not in them', async () => {
		const id = await draftedSolution(editor);
		const concept = { ...subject, concept: ['no-such-topic'], cpv: [], cpvOther: '' };
		const code = { ...subject, concept: [], cpv: [], cpvOther: '12345678' };
		await expect(reviseSolution(editor, id, concept)).rejects.toThrow('solution.term-unknown');
		await expect(reviseSolution(editor, id, code)).rejects.toThrow('solution.cpv-unknown');
	});

	it('is not suggested again once it was taken away', async () => {
		const id = await draftedSolution(editor);
		const { help } = await showSolutionWriting(editor, id, 'fi');
		const [first] = help.cpv.map(({ value }) => value);
		if (first === undefined) throw new Error('nothing was suggested');
		await reviseSolution(editor, id, { ...subject, cpvShown: [first], concept: [], cpv: [], cpvOther: '' });
		const { help: after } = await showSolutionWriting(editor, id, 'fi');
		expect(after.cpv.map(({ value }) => value)).not.toContain(first);
		expect(after.cpv).toHaveLength(5);
	});
});

describe('lists of what waits', () => {
	it('hold the own drafts, the oldest first', async () => {
		const first = await draftedSolution(editor);
		const second = await draftedSolution(editor);
		await listedSolution(editor);
		await draftedSolution(aMember(await storedOrganisation(), 'owner'));
		expect((await listOwnUnpublishedSolutions(editor)).map(({ id }) => id)).toEqual([first, second]);
	});

	it('hold the own offers that expire within a month or expired within half a year, the soonest first', async () => {
		const ids: SolutionId[] = [];
		for (const days of [-181, -180, -1, 30, 31]) {
			const { id } = await listedSolution(editor);
			await expiring(id, days);
			ids.push(id);
		}
		expect((await listExpiring(editor, today())).map(({ id }) => id)).toEqual(ids.slice(1, 4));
		const { id, revision } = await showSolution(editor, ids[1] ?? ('' as SolutionId));
		await retireSolution(editor, id, { revision, reason: 'Loppui' });
		expect((await listExpiring(editor, today())).map((one) => one.id)).toEqual(ids.slice(2, 4));
	});
});

describe('an imported offer', () => {
	it('is corrected by its organisation, keeps its first version and is left alone by later imports', async () => {
		const operator = { kind: 'operator' } as const;
		const line = aLine('one', { organisation: { name: 'Etälähi Oy', country: 'FI' }, licence: 'AGPL-3.0' });
		await importSolutions(operator, fileOf(jsonLines(line)), 'talka', listening().hooks);
		const [imported] = (await listSolutionPage(visitor, { limit: 1 })).items;
		const owner = aMember(await storedOrganisation('Etälähi Oy', 'FI'), 'owner');
		if (!imported) throw new Error('nothing was imported');
		const own = { ...owner, organisationId: imported.organisationId as MemberActor['organisationId'] };
		const changed = await reviseSolution(own, imported.id, aRunning(imported.revision));
		expect(changed.licence).toBe('AGPL-3.0');
		const newer = { ...line, title: { fi: 'Toinen nimi' } };
		const counts = await importSolutions(operator, fileOf(jsonLines(newer)), 'talka', listening().hooks);
		expect(counts).toMatchObject({ changed: 0, same: 1 });
		expect((await showSolution(visitor, imported.id)).title).toEqual(imported.title);
		const { versions } = await showSolutionHistory(visitor, imported.id);
		expect(versions.map(({ act }) => act)).toEqual(['revise-solution', 'brought-in']);
	});
});

describe('the history', () => {
	it('is whole inside; outside it begins with publication and names nobody', async () => {
		const { id } = await listedSolution(editor);
		const inside = await showSolutionHistory(aMember(editor.organisationId, 'viewer'), id);
		expect(inside.versions.map(({ act }) => act)).toEqual([
			'list-solution',
			'revise-solution',
			'revise-solution',
			'draft-solution'
		]);
		expect(inside.versions[0]?.personId).toBe(editor.personId);
		const outside = await showSolutionHistory(visitor, id);
		expect(outside.versions).toMatchObject([{ act: 'list-solution', personId: null }]);
		expect(outside.versions[0]?.changes.map(({ field }) => field)).toContain('title.fi');
	});

	it('goes with a draft that is thrown away; what was public cannot be', async () => {
		const id = await draftedSolution(editor);
		await discardSolution(editor, id);
		expect(await runSql`select 1 from record_versions`).toHaveLength(0);
		const listed = await listedSolution(editor);
		await expect(discardSolution(editor, listed.id)).rejects.toThrow('solution.not-in-this-state');
	});
});

describe('a translation', () => {
	it('is marked, and shows the translator what changed in the original since', async () => {
		const { id, revision } = await completeSolution(editor);
		const written = { title: 'Bildtelefon', description: '', requirements: '', price: '' };
		const rest = { accessibilityNote: '', dataNote: '', by: 'machine', revision } as const;
		const saved = await translateSolution(editor, id, 'sv', { ...written, ...rest });
		expect(saved.translations).toEqual({ sv: { by: 'machine', revision: saved.revision } });
		expect((await showSolutionTranslation(editor, id, 'sv')).since).toEqual([]);
		await reviseSolution(editor, id, aWhat(saved.revision, { title: 'Uusi nimi' }));
		const { since } = await showSolutionTranslation(editor, id, 'sv');
		expect(since.map(({ field }) => field)).toEqual(['title.fi']);
	});
});
