// What every record of the catalogue has in common: texts in some languages, a source, a place, subjects.
export {
	recordKinds,
	pickText,
	searchText,
	type LocalisedText,
	type PickedText,
	type RecordCore,
	type RecordKind,
	type RecordSource
} from './record.ts';
export { ImportLine, type ImportedRecord } from './import-line.ts';
export { asList, asText, asWebAddress, type LineMapping } from './line-mapping.ts';
