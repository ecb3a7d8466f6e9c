// What the form of each part shows of a stored offer, under the names of its fields.
import type { SolutionPart } from './solution-form.ts';
import { isLicence, OTHER_LICENCE } from './solution-lists.ts';
import type { ProfileText } from './solution-profile.ts';
import { referenceValues } from './solution-references.ts';
import type { Solution } from './solution.ts';

export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export function partValues(solution: Solution, part: SolutionPart): FieldValues {
	const { profile, language } = solution;
	const original = (texts: Readonly<Record<string, string>>) => texts[language] ?? '';

	switch (part) {
		case 'what':
			return {
				title: original(solution.title),
				description: original(solution.description),
				language,
				trl: String(solution.trl ?? ''),
				url: solution.url ?? ''
			};
		case 'running':
			return {
				requirements: original(profile.requirements),
				regions: profile.regions,
				languages: profile.languages,
				...referenceValues(profile.references)
			};
		case 'terms':
			return termValues(solution);
		case 'subject':
			return { cpv: solution.cpv, concept: solution.themes, cpvOther: '' };
	}
}

/** All texts of one language, as the form of a translation shows them. */
export function translationValues(solution: Solution, language: string): FieldValues {
	return {
		title: solution.title[language] ?? '',
		description: solution.description[language] ?? '',
		...profileValues(solution, language),
		by: solution.translations[language]?.by ?? ''
	};
}

function termValues({ profile, licence, expires, ...solution }: Solution): FieldValues {
	const listed = licence === null || isLicence(licence);
	const { price, accessibilityNote, dataNote } = profileValues({ profile }, solution.language);

	return {
		priceModel: chosen(profile.priceModel),
		price,
		licence: listed ? chosen(licence) : OTHER_LICENCE,
		licenceOther: listed ? '' : licence,
		accessibility: chosen(profile.accessibility),
		accessibilityNote,
		personalData: chosen(profile.personalData),
		dataKept: chosen(profile.dataKept),
		dataAgreement: chosen(profile.dataAgreement),
		dataNote,
		expires: chosen(expires)
	};
}

function profileValues(
	{ profile }: Pick<Solution, 'profile'>,
	language: string
): Record<ProfileText, string> {
	const text = (field: ProfileText) => profile[field][language] ?? '';

	return {
		requirements: text('requirements'),
		price: text('price'),
		accessibilityNote: text('accessibilityNote'),
		dataNote: text('dataNote')
	};
}

/** The empty option of a list stands for nothing chosen. */
function chosen(value: string | null): string {
	return value ?? '';
}
