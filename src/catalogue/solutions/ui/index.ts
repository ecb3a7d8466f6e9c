// What pages place of solutions: the facts that only they have.
export { default as SolutionFacts } from './SolutionFacts.svelte';
