// What may stand in an address: a malformed id or an unknown language is "not found" before any page runs.
import { defineParams } from '@sveltejs/kit/params';
import * as v from 'valibot';
import { IdShape } from '#platform/ids';
import { needLanguages, needParts } from '#catalogue/needs';
import { solutionParts } from '#catalogue/solutions';
import { locales } from '#platform/i18n';

export const params = defineParams({
	id: IdShape,
	locale: v.picklist(locales),
	concept: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80)),
	language: v.picklist(needLanguages),
	needPart: v.picklist(needParts),
	solutionPart: v.picklist(solutionParts)
});
