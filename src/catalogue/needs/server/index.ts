// Needs, for server code: what can be asked and what can be done.
export { countNeeds, listNeedPage, listNeedsOf, showNeed, showNeeds } from './show-need.ts';
export { importNeeds } from './import-needs.ts';
export { exportNeeds } from './export-needs.ts';
