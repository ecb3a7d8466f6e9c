// The readable content of an offer, field by field, as its history keeps it.
import type { LocalisedText, Snapshot } from '#commons/records';
import { profileTexts } from './solution-profile.ts';
import type { Software } from './solution-software.ts';
import type { Solution } from './solution.ts';

/** Keys: `title.fi`, `priceModel`, `reference1`, `cpv` …; the part before the dot names the field on pages. */
export function snapshotOf(solution: Solution): Snapshot {
	const { profile } = solution;
	const fields: (readonly [string, string])[] = [
		...texts('title', solution.title),
		...texts('description', solution.description),
		...profileTexts.flatMap((field) => texts(field, profile[field])),
		['language', solution.language],
		['trl', String(solution.trl ?? '')],
		['url', solution.url ?? ''],
		// Of one line each, so that no two different references read the same.
		...profile.references.map(
			({ place, what, year, url }, at) =>
				[`reference${at + 1}`, [place, what, year ?? '', url ?? ''].join('\n')] as const
		),
		['regions', profile.regions.join(', ')],
		['languages', profile.languages.join(', ')],
		['priceModel', profile.priceModel ?? ''],
		['licence', solution.licence ?? ''],
		['accessibility', profile.accessibility ?? ''],
		['personalData', profile.personalData ?? ''],
		['dataKept', profile.dataKept ?? ''],
		['dataAgreement', profile.dataAgreement ?? ''],
		['software', softwareLine(profile.software)],
		['expires', solution.expires ?? ''],
		['cpv', solution.cpv.join(', ')],
		['themes', solution.themes.join(', ')],
		['rejectedCpv', solution.rejectedCpv.join(', ')],
		['rejectedConcepts', solution.rejectedConcepts.join(', ')],
		...Object.entries(solution.translations).map(([code, { by }]) => [`translation.${code}`, by] as const)
	];

	return Object.fromEntries(fields.filter(([, text]) => text !== ''));
}

function texts(field: string, text: LocalisedText): (readonly [string, string])[] {
	return Object.entries(text)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([language, words]) => [`${field}.${language}`, words] as const);
}

/** In the words of the standard, which are the same in every language. */
function softwareLine(software: Software | null): string {
	if (software === null) return '';
	const { platforms, type, maintenance, maintainer, until, translatable } = software;
	const said = [
		platforms.join(', '),
		type,
		maintenance,
		maintainer,
		until,
		translatable && 'localisationReady'
	];

	return said.filter(Boolean).join('; ');
}
