// Needs, for server code: what can be asked and what can be done.
export {
	countNeeds,
	countNeedsByOwner,
	listNeedPage,
	listNeedsOf,
	listOwnUnpublished,
	showNeed,
	showNeeds,
	showNeedSteps,
	showNeedToClose
} from './show-need.ts';
export { showNeedHistory, type NeedVersion } from './show-history.ts';
export { draftNeed } from './draft-need.ts';
export { claimDrafts } from './claim-drafts.ts';
export { reviseNeed } from './revise-need.ts';
export { translateNeed } from './translate-need.ts';
export { submitNeed } from './submit-need.ts';
export { returnNeed } from './return-need.ts';
export { approveNeed } from './approve-need.ts';
export { closeNeed } from './close-need.ts';
export { discardNeed } from './discard-need.ts';
export { markNeedMatched } from './match-need.ts';
export { importNeeds } from './import-needs.ts';
export { exportNeeds } from './export-needs.ts';
export { showWriting, type WritingHelp } from './show-writing.ts';
export { readNeed, termLabel, type NeedReading } from './read-need.ts';
export { showTranslation } from './show-translation.ts';
export { wordedNeeds } from './queries/worded.ts';
export { needAddresses } from './queries/addresses.ts';
