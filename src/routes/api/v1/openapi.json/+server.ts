// GET /api/v1/openapi.json: the description of the programming interface for programs.
import { pageTexts } from '../../../[[lang=locale]]/view/page-texts.ts';
import { apiTexts } from '../described/api-texts.ts';
import { openApi } from '../described/open-api.ts';
import { onlyGet } from '../only-get.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	Response.json(openApi(url.origin, apiTexts(pageTexts('en'))), {
		headers: { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' }
	});

export const fallback = onlyGet;
