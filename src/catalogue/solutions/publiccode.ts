// An offer of open software as publiccode.yml (0.7.0): only what somebody said here, and what is missing by name.
import { stringify } from 'yaml';
import { isOpenLicence, isSpdxLicence } from './open-licences.ts';
import type { Software } from './solution-software.ts';
import type { Solution } from './solution.ts';

/** In the order in which a page asks for them. */
const publiccodeMissing = [
	'licence',
	'url',
	'trl',
	'description',
	'languages',
	'platforms',
	'type',
	'maintenance',
	'maintainer',
	'until'
] as const;
export type PubliccodeMissing = (typeof publiccodeMissing)[number];
export type Publiccode = { file: string } | { missing: PubliccodeMissing[] };

const SHORTEST_LONG = 150;
const LONGEST_LONG = 10_000;
const LONGEST_SHORT = 150;
const UNSAID: Software = {
	platforms: [],
	type: null,
	maintenance: null,
	maintainer: '',
	until: null,
	translatable: false
};

/** Null where it is no open software: then nobody is asked for anything. */
export function publiccodeOf(solution: Solution, organisation: string | null): Publiccode | null {
	if (!isOpenLicence(solution.licence)) return null;
	const missing = missingOf(solution);
	const { software } = solution.profile;
	if (missing.length > 0 || software === null) return { missing };

	// Long lines stay whole: folding them would change how paragraphs end.
	return { file: stringify(contentOf(solution, software, organisation), { lineWidth: 0 }) };
}

function missingOf({ licence, url, trl, description, profile }: Solution): PubliccodeMissing[] {
	const said: Record<PubliccodeMissing, boolean> = {
		licence: isSpdxLicence(licence),
		url: url !== null,
		trl: trl !== null,
		description: Object.values(description).some(isLong),
		languages: profile.languages.length > 0,
		...saidOfSoftware(profile.software ?? UNSAID)
	};

	return publiccodeMissing.filter((one) => !said[one]);
}

function saidOfSoftware({ platforms, type, maintenance, maintainer, until }: Software) {
	return {
		platforms: platforms.length > 0,
		type: type !== null,
		maintenance: maintenance !== null,
		maintainer: maintenance === null || maintenance === 'none' || maintainer !== '',
		until: maintenance !== 'contract' || until !== null
	};
}

function contentOf(solution: Solution, software: Software, organisation: string | null) {
	const { title, language, url, licence, profile, translations } = solution;
	const name = title[language] ?? '';
	const languages = Object.keys(title).toSorted(
		(a, b) => Number(b === language) - Number(a === language) || (a < b ? -1 : 1)
	);

	return {
		publiccodeYmlVersion: '0.7.0',
		name,
		url,
		platforms: [...software.platforms],
		developmentStatus: statusOf(solution),
		softwareType: software.type,
		description: Object.fromEntries(
			languages.map((code) => [code, describedIn(solution, code, name)] as const)
		),
		legal: { license: licence, ...(organisation !== null && { mainCopyrightOwner: organisation }) },
		maintenance: maintainedBy(software, organisation),
		localisation: {
			localisationReady: software.translatable || Object.keys(translations).length > 0,
			availableLanguages: [...profile.languages]
		}
	};
}

/** Talka keeps no list of features: the key must stand, and how many there are is left open. */
function describedIn({ title, description }: Solution, code: string, name: string) {
	const long = description[code] ?? '';
	const localised = title[code] ?? name;

	return {
		...(localised !== name && { localisedName: localised }),
		shortDescription: shortened(long === '' ? localised : long),
		...(isLong(long) && { longDescription: long.slice(0, LONGEST_LONG).toWellFormed() }),
		features: []
	};
}

function maintainedBy({ maintenance, maintainer, until }: Software, organisation: string | null) {
	if (maintenance === 'contract') return { type: maintenance, contractors: [{ name: maintainer, until }] };
	if (maintenance === 'none') return { type: maintenance };
	const affiliation = organisation === null ? {} : { affiliation: organisation };

	return { type: maintenance, contacts: [{ name: maintainer, ...affiliation }] };
}

/** The scale of the standard has five steps; a retired offer is not developed any further. */
function statusOf({ trl, state }: Solution): string {
	if (state === 'retired') return 'obsolete';
	if ((trl ?? 0) >= 8) return 'stable';
	if ((trl ?? 0) >= 6) return 'beta';

	return (trl ?? 0) >= 4 ? 'development' : 'concept';
}

/** The first sentence where it fits, else as many whole words as fit: reading the file again sees that the rest says it all. */
function shortened(text: string): string {
	const line = text.split('\n')[0]?.trim() ?? '';
	const sentence = /^.*?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
	if (sentence.length <= LONGEST_SHORT) return sentence;
	const cut = sentence.lastIndexOf(' ', LONGEST_SHORT);

	return sentence.slice(0, cut > 0 ? cut : LONGEST_SHORT).toWellFormed();
}

function isLong(text: string): boolean {
	return text.length >= SHORTEST_LONG;
}
