// Practices, for server code: what can be asked and what can be done.
export {
	countPractices,
	listPracticePage,
	listPracticesOf,
	showPractice,
	showPractices
} from './show-practice.ts';
export { importPractices } from './import-practices.ts';
export { exportPractices } from './export-practices.ts';
