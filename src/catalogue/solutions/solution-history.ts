// Makes the ids in a history readable: a reader knows "per month", not `per-month`.
import { formatDate, languageName, translator, type Locale } from '#platform/i18n';
import type { FieldChange } from '#commons/records';
import { solutionMessages } from './messages.ts';
import { regionLabel } from './solution-reading.ts';

type Label = (id: string, locale: Locale) => string;

/** Fields of several codes: their differences are whole codes. */
const CODES: Readonly<Record<string, { code: RegExp; label: Label }>> = {
	regions: { code: /[A-Z]{2,3}/g, label: regionLabel },
	languages: { code: /[a-z]{2,3}/g, label: languageName }
};
/** Fields of one id; words of one's own, as a licence may be, stay as they are. */
const IDS: Readonly<Record<string, Label>> = {
	language: languageName,
	translation: labelledUnder('solution.field.by'),
	expires: (day, locale) => formatDate(new Date(`${day}T12:00:00Z`), locale),
	trl: labelledUnder('solution.trl'),
	priceModel: labelledUnder('solution.price'),
	licence: labelledUnder('solution.licence'),
	accessibility: labelledUnder('solution.accessibility'),
	personalData: labelledUnder('solution.personalData'),
	dataKept: labelledUnder('solution.dataKept'),
	dataAgreement: labelledUnder('solution.dataAgreement')
};

export function readableChange({ field, parts }: FieldChange, locale: Locale): FieldChange {
	const [name = ''] = field.split('.');
	const codes = CODES[name];
	if (codes) {
		const named = (text: string) => text.replace(codes.code, (code) => codes.label(code, locale));
		return { field, parts: parts.map(({ kind, text }) => ({ kind, text: named(text) })) };
	}
	const label = IDS[name];

	return { field, parts: label ? wholes(parts, (id) => label(id, locale)) : parts };
}

/** Differences are found word by word, and "not-tested" is three of them: one id changed as a whole. */
function wholes(parts: FieldChange['parts'], label: (id: string) => string): FieldChange['parts'] {
	const idWithout = (kind: 'added' | 'removed') =>
		parts
			.filter((part) => part.kind !== kind)
			.map(({ text }) => text)
			.join('');
	const before = idWithout('added');
	const after = idWithout('removed');

	return [
		...(before === '' ? [] : [{ kind: 'removed' as const, text: label(before) }]),
		...(after === '' ? [] : [{ kind: 'added' as const, text: label(after) }])
	];
}

function labelledUnder(list: string): Label {
	return (id, locale) => {
		const key = `${list}.${id}`;
		return Object.hasOwn(solutionMessages.en, key)
			? translator(solutionMessages, locale)(key as keyof typeof solutionMessages.en)
			: id;
	};
}
