// Every operation of the programming interface: where it is, what it takes, what it answers.
import { needList } from '#catalogue/needs';
import { practiceList } from '#catalogue/practices';
import { solutionList } from '#catalogue/solutions';
import { organisationList } from '#actors/organisations';
import { listSchema, type ListOffer } from '#commons/records';
import { MatchRequest } from '#journeys/matching';
import type * as v from 'valibot';
import { ConceptRequest } from '../concepts/concept-request.ts';
import type { ShapeName } from './shapes.ts';

/** The last part of the address, and of the keys of the texts that tell of it. */
export const operationIds = [
	'needs',
	'solutions',
	'practices',
	'organisations',
	'concepts',
	'match',
	'health',
	'openapi'
] as const;
export type OperationId = (typeof operationIds)[number];

export type Operation = {
	method: 'get' | 'post';
	path: string;
	/** What stands after the question mark, or in the body. */
	query?: v.GenericSchema;
	body?: v.GenericSchema;
	answer: ShapeName | null;
	/** Statuses of its problem documents. */
	problems: readonly number[];
};

export const operations: Record<OperationId, Operation> = {
	needs: listed('needs', needList, 'NeedPage'),
	solutions: listed('solutions', solutionList, 'SolutionPage'),
	practices: listed('practices', practiceList, 'PracticePage'),
	organisations: listed('organisations', organisationList, 'OrganisationPage'),
	concepts: {
		method: 'get',
		path: '/api/v1/concepts',
		query: ConceptRequest,
		answer: 'ConceptPage',
		problems: [422]
	},
	match: {
		method: 'post',
		path: '/api/v1/match',
		body: MatchRequest,
		answer: 'MatchAnswer',
		problems: [400, 413, 422]
	},
	health: { method: 'get', path: '/api/v1/health', answer: 'Health', problems: [503] },
	openapi: { method: 'get', path: '/api/v1/openapi.json', answer: null, problems: [] }
};

function listed(name: string, offer: ListOffer, answer: ShapeName): Operation {
	return {
		method: 'get',
		path: `/api/v1/${name}`,
		query: listSchema(offer, 'cursor'),
		answer,
		problems: [422]
	};
}
