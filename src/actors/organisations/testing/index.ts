// Builders for tests: actors of every role, organisations that are stored.
export { aMember, aPerson, claimedOrganisation, storedMember, storedOrganisation } from './builders.ts';
export { actorKinds, anOutsider, everyActor, type ActorKind } from './every-actor.ts';
