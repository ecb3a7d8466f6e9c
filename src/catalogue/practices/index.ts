// Practices, seen from outside: words and shapes that any page may use.
export { isPublic, practiceStates, type Practice, type PracticeId, type PracticeState } from './practice.ts';
export { practiceOrigins, type PracticeOrigin } from './mappings/origins.ts';
export { practiceMessages } from './messages.ts';
export type { PracticeListed } from './practice-events.ts';
