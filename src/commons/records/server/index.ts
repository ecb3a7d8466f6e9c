// Records, for server code: the columns they share and the way an import file becomes rows.
export { recordColumns, recordConstraints, toCore, type RecordRow } from './columns.ts';
export { saveImported, type SavedRecord } from './queries.ts';
export { importFile, type ImportCounts, type ImportHooks, type RefusedLine } from './import-file.ts';
export { pageOf, PAGE_LIMIT, type Page, type PageRequest } from './page.ts';
export { foundPage, listRecordPage, ownersOf } from './list-records.ts';
export { remembered } from './list-memory.ts';
export type { Listing } from './queries/list.ts';
export { exportLine } from './export-line.ts';
export { everyRecord } from './every-record.ts';
export { addressesOf, type Addresses } from './addresses.ts';
export type { Standing } from './queries/standing.ts';
export { forgetVersions, keepVersion, versionsOf } from './history.ts';
export type { NewVersion, Version } from '../version.ts';
export { wordedIn, type Worded } from './queries/worded.ts';
