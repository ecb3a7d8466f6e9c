// Talka's look: domain-free components and the geometry of the motif. Styles come with the root layout.
export { default as AskBox } from './AskBox.svelte';
export { default as Band } from './Band.svelte';
export { default as Breadcrumbs } from './Breadcrumbs.svelte';
export { default as Chips } from './Chips.svelte';
export { default as Cord } from './Cord.svelte';
export { default as Empty } from './Empty.svelte';
export { default as Icon } from './Icon.svelte';
export { default as LanguageTag } from './LanguageTag.svelte';
export { default as Logo } from './Logo.svelte';
export { default as LostThread } from './LostThread.svelte';
export { default as Mark } from './Mark.svelte';
export { default as MarkShape } from './MarkShape.svelte';
export { default as Pager } from './Pager.svelte';
export { default as RecordItem } from './RecordItem.svelte';
export { default as StateLine } from './StateLine.svelte';
export { sag, type Point } from './motif/sag.ts';
export type { Shape, Tone } from './motif/marks.ts';
