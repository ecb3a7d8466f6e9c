// The answer for machines: one shape for the programming interface and the command.
import * as v from 'valibot';
import type { Locale } from '#platform/i18n';
import type { ProblemDetail } from '#platform/server/problems';
import { recordKinds } from '#commons/records';
import type { Actor } from '#actors/organisations';
import type { Answer } from '../answer.ts';
import { MatchRequest } from '../match-request.ts';
import { matchText } from './answer-text.ts';

/** Checks `request` (anything) and answers it; `usualLocale` counts where the request names none. */
export async function matchJson(actor: Actor, request: unknown, usualLocale: Locale) {
	const parsed = v.safeParse(MatchRequest, withoutUndefined(request));
	if (!parsed.success) return { errors: parsed.issues.map(detailOf) };
	const { text, language, kinds, limit, locale } = parsed.output;
	const asked = {
		text,
		language,
		locale: locale ?? usualLocale,
		filters: {},
		limit,
		kinds: kinds ?? recordKinds
	};

	return { answer: toJson(await matchText(actor, asked)) };
}

function toJson({ query, results }: Answer) {
	return {
		query: { language: query.language, concepts: query.concepts, cpv: query.cpv },
		results: results.map((result) => ({
			kind: result.kind,
			id: result.id,
			source: result.source,
			sourceId: result.sourceId,
			title: result.title.text,
			language: result.language,
			country: result.country,
			score: result.score,
			reasons: result.reasons.map(({ kind, text }) => ({ kind, text })),
			url: result.url
		}))
	};
}

function detailOf(issue: v.BaseIssue<unknown>): ProblemDetail {
	const path = v.getDotPath(issue);

	return { pointer: path === null ? '' : `/${path.replaceAll('.', '/')}`, detail: issue.message };
}

/** Absent and undefined are the same to a caller that builds the request from options. */
function withoutUndefined(request: unknown): unknown {
	if (typeof request !== 'object' || request === null || Array.isArray(request)) return request;

	return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}
