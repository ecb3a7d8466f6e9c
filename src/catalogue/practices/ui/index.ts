// What pages place of practices: how far others have checked it.
export { default as PracticeFacts } from './PracticeFacts.svelte';
