// What pages place of needs: the line of its states.
export { default as NeedStateLine } from './NeedStateLine.svelte';
