// A term that came into force is found in questions and in the records that were there before, until it is taken back.
// cspell:ignore Pihakolausta pihakolaus kylässä Kunta etsii kylään kylälle pihakolauksen
import { afterEach, beforeAll, expect, it } from 'vitest';
import { aMember, aPerson, storedOrganisation } from '#actors/organisations/testing';
import { grantModerator } from '#actors/people/server';
import { storedPerson } from '#actors/people/testing';
import { importSolutions } from '#catalogue/solutions/server';
import type { SuggestionInput } from '#catalogue/terms';
import { approveTerm, suggestTerm, takeBackTerm } from '#catalogue/terms/server';
import { applyTerms } from '#commons/vocabulary/server';
import { deliverEvents } from '#platform/server/events';
import { answerTo } from '#tests/answer';
import { useTestDatabase } from '#tests/database';
import { aLine, fileOf, jsonLines, listening } from '#tests/lines';
import { runSql } from '#tests/sql';
import { countNaming, forgetIndex, matchText, measureTerm, reactions } from './index.ts';
import { modelName } from './index-records.ts';

useTestDatabase();
const fi = (id: string, text: string) =>
	aLine(id, { title: { fi: text }, description: { fi: text }, language: 'fi' });
const input: SuggestionInput = { change: 'add', language: 'fi', term: 'pihakolaus', note: '' };

beforeAll(async () => {
	reactions();
	const plain = Array.from({ length: 70 }, (_, at) => fi(`s-${at}`, `Muistio ${at} kunnan kokouksista`));
	const named = Array.from({ length: 3 }, (_, at) => fi(`p-${at}`, `Pihakolausta kylässä ${at}`));
	const declared = { ...fi('p-said', 'Pihakolausta koululla'), themes: ['snow-clearing'] };
	const file = fileOf(jsonLines(...plain, ...named, declared));
	await importSolutions({ kind: 'operator' }, file, 'talka', listening().hooks);
	await deliverEvents();
	forgetIndex();
});
afterEach(() => applyTerms([], []));

async function moderator() {
	const { id, email } = await storedPerson();
	await grantModerator(email);

	return aPerson({ personId: id, moderator: true });
}

const conceptsOf = async (text: string) => {
	const { query } = await matchText(
		{ kind: 'visitor' },
		{ text, locale: 'fi', filters: {}, limit: 5, kinds: ['solution'] }
	);
	return query.concepts.map(({ id }) => id);
};
const naming = async () => {
	await deliverEvents();
	forgetIndex();
	return (await countNaming('snow-clearing')).solution;
};

it('says before the decision what a term would do, and refuses what stands everywhere', async () => {
	const effect = await measureTerm({ concept: 'snow-clearing', ...input });
	expect(effect).toMatchObject({ records: 74, found: 4, changed: 3, estimated: false });
	expect(effect.examples).toHaveLength(3);
	expect(effect.examples[0]?.title.text).toMatch(/^Pihakolausta kylässä/);

	const editor = aMember(await storedOrganisation(), 'editor');
	const poison = { ...input, term: 'muistio' };
	expect(await answerTo(suggestTerm(editor, 'snow-clearing', poison, measureTerm))).toBe('term.too-common');
});

it('counts in questions at once and in records soon, and no longer when it is taken back', async () => {
	const model = modelName();
	const decider = await moderator();
	const editor = aMember(await storedOrganisation(), 'editor');
	expect(await naming()).toBe(1);
	expect(await conceptsOf('Kunta etsii pihakolauksen tekijää')).not.toContain('snow-clearing');

	const { id } = await suggestTerm(editor, 'snow-clearing', input, measureTerm);
	await approveTerm(decider, id, { reason: '' }, measureTerm);
	expect(await conceptsOf('Kunta etsii pihakolauksen tekijää')).toContain('snow-clearing');
	expect(await naming()).toBe(4);
	expect(await runSql`select distinct model from match_entries`).toEqual([{ model }]);
	expect(modelName()).toBe(model);

	await takeBackTerm(decider, id, { reason: 'Murretta.' });
	expect(await conceptsOf('Kunta etsii pihakolauksen tekijää')).not.toContain('snow-clearing');
	expect(await naming()).toBe(1);
});
