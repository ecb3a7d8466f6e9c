// What pages place of matching: the box to ask in, and the page of answers.
export { default as AnswerPage } from './AnswerPage.svelte';
export { default as QuestionForm } from './QuestionForm.svelte';
export { questionRefusal } from './question-refusal.ts';
export type { AnswerGroup, AnswerMapView, AnswerView, MapPin, NumberedResult } from './answer-view.ts';
