// Practices, for server code: what can be asked and what can be done.
export {
	countPractices,
	countPracticesByOwner,
	listOwnUnpublishedPractices,
	listPracticePage,
	listPracticesOf,
	showPractice,
	showPractices,
	showPracticeToRetire
} from './show-practice.ts';
export { showBeginning, showWriting, type WritingHelp } from './show-writing.ts';
export { showTranslation } from './show-translation.ts';
export { showPracticeHistory, type PracticeVersion } from './show-history.ts';
export { draftPractice } from './draft-practice.ts';
export { revisePractice } from './revise-practice.ts';
export { publishPractice } from './publish-practice.ts';
export { retirePractice } from './retire-practice.ts';
export { translatePractice } from './translate-practice.ts';
export { discardPractice } from './discard-practice.ts';
export { importPractices } from './import-practices.ts';
export { exportPractices } from './export-practices.ts';
export { wordedPractices } from './queries/worded.ts';
export { practiceAddresses } from './queries/addresses.ts';
