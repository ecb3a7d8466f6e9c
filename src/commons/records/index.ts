// What every record of the catalogue has in common: texts in some languages, a source, a place, subjects.
export { recordKinds, pickText, searchText, type LocalisedText, type PickedText, type RecordCore, type RecordKind } from './record.ts';
export { ImportLine, type ImportedRecord, type RecordSource } from './import-line.ts';
export { asList, asText, type LineMapping } from './line-mapping.ts';
