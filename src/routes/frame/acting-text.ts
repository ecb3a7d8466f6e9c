// The sentence that says for whom somebody acts, cut at the name, which is shown in bold.
import type { PageTexts } from '../[[lang=locale]]/view/page-texts.ts';

/** A sign no text contains; languages put the name at different places. */
const NAME = '\uE000';

export function aroundName(t: PageTexts): { before: string; after: string } {
	const [before = '', after = ''] = t('acting.for', { organisation: NAME }).split(NAME);

	return { before, after };
}
