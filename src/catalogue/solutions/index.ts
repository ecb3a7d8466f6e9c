// Solutions, seen from outside: words and shapes that any page may use.
export { isPublic, solutionStates, type Solution, type SolutionId, type SolutionState } from './solution.ts';
export { solutionOrigins, type SolutionOrigin } from './mappings/origins.ts';
export { solutionMessages } from './messages.ts';
export type { SolutionListed } from './solution-events.ts';
