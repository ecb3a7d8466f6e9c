// What the programming interface answers: the shapes that its description is made from and that tests hold real answers against.
import * as v from 'valibot';
import { needList } from '#catalogue/needs';
import { practiceList } from '#catalogue/practices';
import { solutionList } from '#catalogue/solutions';
import { recordKinds } from '#commons/records';
import { conceptKinds } from '#commons/vocabulary';
import { reasonKinds } from '#journeys/matching';

const told = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
	v.pipe(schema, v.description(description));
const id = v.pipe(v.string(), v.uuid());
const texts = v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), v.string());
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const language = told(v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), 'ISO 639-1');
const country = told(orNull(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), 'ISO 3166-1, two letters');
const page = told(v.string(), 'The page for people, an absolute path');

const record = {
	id: told(id, 'The id in this installation'),
	title: told(texts, 'The title by language'),
	description: told(texts, 'The description by language; may be empty'),
	language: told(language, 'The language it was written in (ISO 639-1); the others are translations'),
	country,
	region: told(orNull(v.string()), 'NUTS code'),
	place: orNull(v.string()),
	cpv: told(v.array(v.pipe(v.string(), v.regex(/^\d{8}$/))), 'CPV codes without the check digit'),
	themes: told(v.array(v.string()), 'Ids of concepts of the thesaurus, or words of the source'),
	technologies: v.array(v.string()),
	url: told(orNull(v.string()), 'An address of its own elsewhere'),
	organisation: orNull(v.object({ name: v.string(), country })),
	source: told(
		v.object({ name: v.string(), url: orNull(v.string()), licence: orNull(v.string()) }),
		'Where it comes from and under which licence'
	),
	sourceId: told(orNull(v.string()), 'The id at the source'),
	page
};

const Need = v.object({ ...record, state: v.picklist(needList.states) });
const Solution = v.object({
	...record,
	trl: told(orNull(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))), 'Technology readiness'),
	licence: told(orNull(v.string()), 'SPDX id, or words of the supplier'),
	expires: told(orNull(v.pipe(v.string(), v.isoDate())), 'The last day of the offer'),
	state: v.picklist(solutionList.states)
});
const Practice = v.object({ ...record, state: v.picklist(practiceList.states) });
const Organisation = v.object({
	id,
	name: v.string(),
	country,
	claimed: told(v.boolean(), 'Whether somebody acts for it here'),
	page
});
const Concept = v.object({
	id: told(v.string(), 'What records name it by under “themes”'),
	kind: v.picklist(conceptKinds),
	area: told(v.string(), 'The service area it belongs to'),
	cpv: v.array(v.string()),
	terms: told(v.record(v.string(), v.array(v.string())), 'By language; the first term is the label'),
	page
});

const pageOf = <Item extends v.GenericSchema>(items: Item) =>
	v.object({
		items: v.array(items),
		next: told(orNull(v.string()), 'The cursor of the next page; null at the end'),
		total: told(v.pipe(v.number(), v.integer(), v.minValue(0)), 'How many there are with these filters')
	});
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const MatchAnswer = v.object({
	query: v.object({
		language: told(v.string(), 'The language of the text; “und” where it is not clear'),
		concepts: v.array(v.object({ id: v.string(), label: v.string() })),
		cpv: v.array(
			v.object({
				code: v.pipe(v.string(), v.regex(/^\d{8}$/)),
				label: v.nullable(v.string()),
				score: share
			})
		)
	}),
	results: told(
		v.array(
			v.object({
				kind: v.picklist(recordKinds),
				id,
				source: orNull(v.string()),
				sourceId: orNull(v.string()),
				title: v.string(),
				language,
				country,
				score: share,
				reasons: told(
					v.pipe(v.array(v.object({ kind: v.picklist(reasonKinds), text: v.string() })), v.minLength(1)),
					'Why it fits, in the language of “locale”'
				),
				url: page
			})
		),
		'Best first; empty where nothing fits'
	)
});
const Health = v.object({ status: v.literal('ok'), version: v.string() });
const Problem = v.object({
	type: v.string(),
	title: v.string(),
	status: v.pipe(v.number(), v.integer()),
	detail: v.string(),
	errors: told(
		v.array(v.object({ pointer: v.string(), detail: v.string() })),
		'Each wrong part: a JSON pointer into the body, or “?name” of the address'
	)
});

export const shapes = {
	Need,
	NeedPage: pageOf(Need),
	Solution,
	SolutionPage: pageOf(Solution),
	Practice,
	PracticePage: pageOf(Practice),
	Organisation,
	OrganisationPage: pageOf(Organisation),
	Concept,
	ConceptPage: pageOf(Concept),
	MatchAnswer,
	Health,
	Problem
};
export type ShapeName = keyof typeof shapes;
