// People, seen from outside: who they are, what they may type, and the texts about it.
export type { Person, PersonId } from './person.ts';
export {
	accountLimits,
	ConfirmForm,
	EmailForm,
	NewPasswordForm,
	ProfileForm,
	RegisterForm,
	SignInForm
} from './account-form.ts';
export { peopleMessages } from './messages.ts';
