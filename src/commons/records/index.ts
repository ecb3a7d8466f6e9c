// What every record of the catalogue has in common: texts in some languages, a source, a place, subjects.
export {
	recordKinds,
	pickText,
	searchText,
	withText,
	type LocalisedText,
	type PickedText,
	type RecordCore,
	type RecordKind,
	type RecordSource,
	type Translations
} from './record.ts';
export { changedParts, changesBetween, type ChangePart, type FieldChange, type Snapshot } from './history.ts';
export { ImportLine, type ImportedRecord } from './import-line.ts';
export { asList, asText, asWebAddress, type LineMapping } from './line-mapping.ts';
