// Practices, seen from outside: words and shapes that any page may use.
export {
	isPublic,
	isRecommended,
	practiceStates,
	type Practice,
	type PracticeId,
	type PracticeProfile,
	type PracticeState
} from './practice.ts';
export { missing, type NeededText, type PracticeRefusal } from './practice-acts.ts';
export {
	NewPracticeForm,
	PracticeForm,
	practiceLanguages,
	practiceLimits,
	RetireForm,
	RevisionForm,
	TranslationForm
} from './practice-form.ts';
export { readPractice, type PracticeReading } from './practice-reading.ts';
export { translatedFields, translationValues } from './practice-values.ts';
export { practiceOrigins, type PracticeOrigin } from './mappings/origins.ts';
export { practiceMessages } from './messages.ts';
export type { PracticeListed, PracticeRetired } from './practice-events.ts';
export { practiceList } from './practice-list.ts';
