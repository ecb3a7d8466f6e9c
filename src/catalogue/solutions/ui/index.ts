// What pages place of solutions: their facts, the parts of their form, whether the offer stands.
export { default as SolutionFacts } from './SolutionFacts.svelte';
export { default as SolutionPartForm } from './SolutionPartForm.svelte';
export { default as SolutionPubliccode } from './SolutionPubliccode.svelte';
export { default as SolutionReview } from './SolutionReview.svelte';
export { default as SolutionSections } from './SolutionSections.svelte';
export { default as SolutionSoftwareFields } from './SolutionSoftwareFields.svelte';
export { default as SolutionStanding } from './SolutionStanding.svelte';
export { fieldName, sayOf } from './solution-say.ts';
export { errorsOf } from './writing.ts';
