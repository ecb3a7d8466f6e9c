// Solutions, for server code: what can be asked and what can be done.
export {
	countSolutions,
	listSolutionPage,
	listSolutionsOf,
	showSolution,
	showSolutions
} from './show-solution.ts';
export { importSolutions } from './import-solutions.ts';
export { exportSolutions } from './export-solutions.ts';
