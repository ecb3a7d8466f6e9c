// The one list of who reacts to which event.
import { reactions as matching } from '#journeys/matching/server';

let connected = false;

/** Connects every module that listens; called once by the server and once by each command. */
export function connectReactions(): void {
	if (connected) return;
	connected = true;
	matching();
}
