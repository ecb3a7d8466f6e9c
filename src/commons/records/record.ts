// The shape shared by needs, solutions and practices, and how a text is chosen for a reader.
export const recordKinds = ['solution', 'need', 'practice'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One text in one or more languages (ISO 639-1), for example `{ fi: '…', sv: '…' }`. */
export type LocalisedText = Readonly<Record<string, string>>;
export type PickedText = { text: string; language: string };

/** Where an imported record comes from and under which licence. */
export type RecordSource = { name: string; url: string | null; licence: string | null };

/** Per language other than the original: who translated, and which revision of the original. */
export type Translations = Readonly<Record<string, { by: 'person' | 'machine'; revision: number }>>;

export type RecordCore = {
	id: string;
	/** Grows with every record of its kind; pages of a list go from the highest down. */
	position: number;
	title: LocalisedText;
	description: LocalisedText;
	/** The language it was written in; other languages are translations. */
	language: string;
	country: string | null;
	region: string | null;
	place: string | null;
	cpv: readonly string[];
	themes: readonly string[];
	technologies: readonly string[];
	url: string | null;
	organisationId: string | null;
	source: RecordSource | null;
	sourceId: string | null;
	/** When it came into this installation. */
	createdAt: Date;
	/** Grows with every saved change, from 1. */
	revision: number;
	/** The person who began it, where somebody did. */
	createdBy: string | null;
	translations: Translations;
};

/** `text` with `language` set, or without it where nothing was written. */
export function withText(text: LocalisedText, language: string, written: string): LocalisedText {
	const others = Object.entries(text).filter(([code]) => code !== language);

	return Object.fromEntries(written === '' ? others : [...others, [language, written]]);
}

/** The reader’s language where there is one, else the language it was written in, else any. */
export function pickText(text: LocalisedText, wanted: string, original: string): PickedText {
	const language =
		[wanted, original, 'en', ...Object.keys(text)].find((code) => (text[code] ?? '') !== '') ?? original;

	return { text: text[language] ?? '', language };
}

/** What is searched: title and body per language, cut where the encoder stops reading. */
export function searchText(
	record: Pick<RecordCore, 'title' | 'description'>
): readonly { language: string; title: string; body: string }[] {
	return Object.entries(record.title).map(([language, title]) => ({
		language,
		title,
		body: (record.description[language] ?? '').slice(0, 1500)
	}));
}
