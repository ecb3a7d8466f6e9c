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
export {
	expiryValues,
	listFilters,
	listQuery,
	listSorts,
	LISTED_AT_ONCE,
	sortOf,
	wholeRequest,
	withFilters,
	type ListAsked,
	type ListFacet,
	type ListFilter,
	type ListFilters,
	type ListOffer,
	type ListPage,
	type ListRequest,
	type ListSort,
	type SearchHelp
} from './list-asked.ts';
export { decodeListCursor, encodeListCursor } from './list-cursor.ts';
export {
	LISTED_AT_MOST,
	listSchema,
	LONGEST_SEARCH,
	readListAsked,
	type ListFault,
	type ListReading
} from './read-list-asked.ts';
export { compareKeys, facetsOf, keysOf, passes, type ListHit } from './list-hits.ts';
export { foundLine, type FoundLine } from './found-line.ts';
export { fold, spelledLike } from './fold.ts';
