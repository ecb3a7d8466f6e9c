// Solutions, for server code: what can be asked and what can be done.
export {
	countSolutions,
	countSolutionsByOwner,
	listExpiring,
	listOwnUnpublishedSolutions,
	listSolutionPage,
	listSolutionsOf,
	showOwnSolution,
	showSolution,
	showSolutions
} from './show-solution.ts';
export { showSolutionHistory, type SolutionVersion } from './show-history.ts';
export { showSolutionTranslation } from './show-translation.ts';
export { showSolutionWriting, type SolutionWritingHelp } from './show-writing.ts';
export { draftSolution } from './draft-solution.ts';
export { bringInPubliccode } from './bring-in-publiccode.ts';
export { describeSoftware } from './describe-software.ts';
export { publiccodeFor, showPubliccode } from './show-publiccode.ts';
export { reviseSolution } from './revise-solution.ts';
export { translateSolution } from './translate-solution.ts';
export { listSolution } from './list-solution.ts';
export { renewSolution } from './renew-solution.ts';
export { retireSolution } from './retire-solution.ts';
export { discardSolution } from './discard-solution.ts';
export { importSolutions } from './import-solutions.ts';
export { exportSolutions } from './export-solutions.ts';
export { wordedSolutions } from './queries/worded.ts';
export { solutionAddresses } from './queries/addresses.ts';
