// The words of the description of the programming interface in one language.
import type { PageTexts } from '../../../[[lang=locale]]/view/page-texts.ts';
import type { ApiTexts } from './open-api.ts';

export function apiTexts(t: PageTexts): ApiTexts {
	return {
		title: t('api.title'),
		description: t('api.lead'),
		summary: (id) => t(`api.operation.${id}`)
	};
}
