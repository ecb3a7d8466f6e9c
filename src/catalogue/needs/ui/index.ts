// What pages place of needs: the line of its states, the parts of its form, its six answers.
export { default as NeedStateLine } from './NeedStateLine.svelte';
export { default as NeedPartForm } from './NeedPartForm.svelte';
export { default as NeedBaseline } from './NeedBaseline.svelte';
export { default as NeedNextStep } from './NeedNextStep.svelte';
export { default as NeedReview } from './NeedReview.svelte';
export { default as NeedSlots } from './NeedSlots.svelte';
export { sayOf } from './need-say.ts';
