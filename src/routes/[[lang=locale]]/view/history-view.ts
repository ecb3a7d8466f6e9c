// The history of any record, ready for the reader: when, who, what was done, what changed in which field.
import type { FieldChange } from '#commons/records';
import { conceptLabel } from '#commons/vocabulary/server';
import { pageTexts } from './page-texts.ts';
import { countryName, formatMoment, type Locale } from '#platform/i18n';

type Version = {
	revision: number;
	act: string;
	note: string | null;
	personId: string | null;
	at: Date;
	changes: readonly FieldChange[];
};
export type VersionView = {
	revision: number;
	act: string;
	note: string | null;
	person: string | null;
	at: string;
	/** `field` is the part of the key before the dot, `language` what stands after it. */
	changes: { field: string; language: string | null; parts: FieldChange['parts'] }[];
};

/** Fields that hold ids, which a reader would not know. */
const CODED: Record<string, (id: string, locale: Locale) => string> = {
	country: countryName,
	themes: conceptLabel,
	technologies: conceptLabel,
	rejectedConcepts: conceptLabel,
	whoTerms: conceptLabel,
	doesTerms: conceptLabel,
	problemTerms: conceptLabel,
	translation: (by, locale) =>
		by === 'person' || by === 'machine' ? pageTexts(locale)(`history.by.${by}`) : by
};

export function historyView(
	versions: readonly Version[],
	names: ReadonlyMap<string, string>,
	locale: Locale
): VersionView[] {
	return versions.map(({ revision, act, note, personId, at, changes }) => ({
		revision,
		act,
		note,
		person: names.get(personId ?? '') ?? null,
		at: formatMoment(at, locale),
		changes: changes.map((change) => readable(change, locale))
	}));
}

function readable({ field, parts }: FieldChange, locale: Locale): VersionView['changes'][number] {
	const [name = '', language = null] = field.split('.');
	const label = CODED[name];
	if (!label) return { field: name, language, parts };
	const named = parts.map(({ kind, text }) => ({
		kind,
		text: text.replace(/[A-Za-z0-9-]+/g, (id) => label(id, locale))
	}));

	return { field: name, language, parts: named };
}
