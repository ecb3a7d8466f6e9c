// Rights on people: nobody acts on another person here, so no function takes an actor; each says why.
import type { ModuleRights } from './rights.ts';

const LINK = 'whoever has the link from the mail';
const SAME_ANSWER = 'anybody; the answer is the same whether or not there is an account';

export const peopleRights: ModuleRights = {
	module: 'actors/people',
	rights: [],
	withoutActor: {
		addConfirmedPerson: 'the command line, for the accounts of the demonstration',
		administrators: 'to write to them; never shown',
		askForConfirmation: SAME_ANSWER,
		askForPassword: SAME_ANSWER,
		changePerson: 'changes the person who is handed in, and the page hands in who is signed in',
		confirmPerson: LINK,
		countOtherModerators: 'a number, for whoever decides alone',
		grantAdministrator: 'the command line; no page does it',
		grantModerator: 'the command line; no page does it',
		isPasswordLinkAlive: LINK,
		namesOf: 'names for what a module has already let the reader see',
		peopleById: 'to write to them; never shown',
		personOf: 'reads the session of the request',
		registerPerson: SAME_ANSWER,
		revokeAdministrator: 'the command line; no page does it',
		revokeModerator: 'the command line; no page does it',
		sessionOf: 'reads the session of the request',
		setPassword: LINK,
		signIn: 'whoever knows address and password of a confirmed account',
		signOut: 'ends the session of the request'
	},
	notForPages: [
		'addConfirmedPerson',
		'administrators',
		'countOtherModerators',
		'grantAdministrator',
		'grantModerator',
		'peopleById',
		'revokeAdministrator',
		'revokeModerator'
	]
};
