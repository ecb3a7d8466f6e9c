// People, for server code: registering, signing in, and who somebody is.
export { addConfirmedPerson } from './add-confirmed-person.ts';
export { askForConfirmation } from './ask-for-confirmation.ts';
export { askForPassword } from './ask-for-password.ts';
export { changePerson } from './change-person.ts';
export { confirmPerson, type ConfirmRefusal } from './confirm-person.ts';
export { administrators, namesOf, peopleById } from './find-people.ts';
export { grantAdministrator, revokeAdministrator } from './grant-administrator.ts';
export { countOtherModerators, grantModerator, revokeModerator } from './grant-moderator.ts';
export { personOf, sessionOf } from './person-of.ts';
export { registerPerson } from './register-person.ts';
export { isPasswordLinkAlive, setPassword, type PasswordRefusal } from './set-password.ts';
export { signIn, type SignInRefusal } from './sign-in.ts';
export { signOut } from './sign-out.ts';
export { people } from './tables.ts';
