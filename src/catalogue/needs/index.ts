// Needs, seen from outside: words and shapes that any page may use.
export { isPublic, needStates, type Need, type NeedId, type NeedState } from './need.ts';
export { needOrigins, type NeedOrigin } from './mappings/origins.ts';
export { needMessages } from './messages.ts';
export type { NeedListed } from './need-events.ts';
