// The programming interface for people: the same document that programs read, in the words of their language.
import { apiTexts } from '../../../api/v1/described/api-texts.ts';
import { openApi } from '../../../api/v1/described/open-api.ts';
import { pageTexts } from '../../view/page-texts.ts';
import { operationViews } from './operation-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
	operations: operationViews(openApi(url.origin, apiTexts(pageTexts(locals.locale))))
});
