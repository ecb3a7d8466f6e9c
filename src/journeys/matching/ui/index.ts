// What pages place of matching: the box to ask in, the page of answers, and the pages of matches.
export { default as AnswerPage } from './AnswerPage.svelte';
export { default as QuestionForm } from './QuestionForm.svelte';
export { questionRefusal } from './question-refusal.ts';
export type { AnswerGroup, AnswerMapView, AnswerView, NumberedResult } from './answer-view.ts';
export { default as MatchListPage } from './MatchListPage.svelte';
export { default as MatchPage } from './MatchPage.svelte';
export { sayOf as sayOfMatch } from './match-say.ts';
export type { MatchListView, MatchView, RecordView } from './match-view.ts';
