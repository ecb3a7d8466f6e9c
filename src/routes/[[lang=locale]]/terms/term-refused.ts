// A term that a rule refuses comes back to the form, with the reason beside the field and what the reason names.
import { fail, type ActionFailure } from '@sveltejs/kit';
import { TermRefused, type TermAbout } from '#catalogue/terms';
import { conceptLabel } from '#commons/vocabulary/server';
import type { RefusedForm } from '#platform/server/forms';
import type { Locale } from '#platform/i18n';

export type RefusedTerm = RefusedForm & { about: TermAbout };

/** Any other refusal flies on and stands above the form. */
export async function besideField<Result>(
	{ field, posted, locale }: { field: string; posted: RefusedForm['posted']; locale: Locale },
	work: () => Promise<Result>
): Promise<Result | ActionFailure<RefusedTerm>> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof TermRefused)) throw error;
		const { concept } = error.about;
		const named = concept === undefined ? {} : { concept: conceptLabel(concept, locale) };

		return fail(422, {
			posted,
			issues: { [field]: [error.code] },
			refusal: null,
			about: { ...error.about, ...named }
		});
	}
}
