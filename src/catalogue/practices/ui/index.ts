// What pages place of practices: the form, the preview, facts and figures of a published one.
export { default as PracticeFacts } from './PracticeFacts.svelte';
export { default as PracticeForm } from './PracticeForm.svelte';
export { default as PracticePreview } from './PracticePreview.svelte';
export { default as PracticeResult } from './PracticeResult.svelte';
export { default as PracticeStateNote } from './PracticeStateNote.svelte';
export { sayOf } from './practice-say.ts';
