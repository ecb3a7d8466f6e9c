// A record as a line of the import format, so that export → import changes nothing.
import type { RecordCore } from '../record.ts';

type Named = { name: string; country: string | null };

/** `extra` holds the fields that only one kind of record has. */
export function exportLine(
	record: RecordCore,
	organisation: Named | null,
	extra: Readonly<Record<string, unknown>> = {}
) {
	return {
		id: record.sourceId ?? record.id,
		title: inOrder(record.title, record.language),
		description: inOrder(record.description, record.language),
		language: record.language,
		country: record.country,
		region: record.region,
		place: record.place,
		cpv: record.cpv,
		themes: record.themes,
		technologies: record.technologies,
		...extra,
		url: record.url,
		organisation: organisation === null ? null : { name: organisation.name, country: organisation.country },
		source: record.source ?? { name: 'Talka', url: null, licence: null }
	};
}

/** PostgreSQL keeps no order of keys; the language it was written in goes first. */
function inOrder(texts: Readonly<Record<string, string>>, first: string): Record<string, string> {
	return Object.fromEntries(
		Object.entries(texts).toSorted(
			([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1)
		)
	);
}
