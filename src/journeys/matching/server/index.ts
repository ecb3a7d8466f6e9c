// Matching, for server code: asking, answering and keeping the index.
export { answerText, matchText } from './answer-text.ts';
export { askQuestion, findQuestion } from './ask-question.ts';
export { matchJson } from './match-json.ts';
export { forgetIndex, liveIndex } from './live-index.ts';
export { reactions } from './reactions.ts';
export { renewEntries } from './renew-entries.ts';
