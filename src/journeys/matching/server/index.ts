// Matching, for server code: asking, answering and keeping the index.
export { answerText, matchText } from './answer-text.ts';
export { searchRecords } from './search-records.ts';
export { askQuestion, findQuestion } from './ask-question.ts';
export { matchJson } from './match-json.ts';
export { forgetIndex, liveIndex, saveIndex } from './live-index.ts';
export { reactions } from './reactions.ts';
export { renewEntries } from './renew-entries.ts';
export { acceptMatch } from './accept-match.ts';
export { declineMatch } from './decline-match.ts';
export { takeBackAnswer } from './take-back-answer.ts';
export { proposeMatches } from './propose-matches.ts';
export { refreshProposals } from './refresh-proposals.ts';
export { matchesOfNeed, matchesOfSolution, showMatch } from './show-match.ts';
export { countMatchesToAnswer, matchesToAnswer } from './matches-to-answer.ts';
export { exportMatches } from './export-matches.ts';
export { countNaming } from './count-naming.ts';
export { measureTerm } from './measure-term.ts';
