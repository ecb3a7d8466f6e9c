// Needs, seen from outside: words and shapes that any page may use.
export {
	isOpenToMatches,
	isPublic,
	needStates,
	type Baseline,
	type Need,
	type NeedId,
	type NeedState
} from './need.ts';
export {
	missing,
	transitions,
	type Missing,
	type NeedAct,
	type NeedRefusal,
	type NextStep
} from './need-acts.ts';
export { isFilled, needSlots, slotConcepts, slotTerms, type NeedSlot, type SlotTerm } from './need-slots.ts';
export {
	CloseForm,
	needLanguages,
	needLimits,
	needPartForms,
	needParts,
	NewNeedForm,
	ReasonForm,
	RevisionForm,
	TranslationForm,
	type NeedPart
} from './need-form.ts';
export { partValues, translationValues } from './need-values.ts';
export { needOrigins, type NeedOrigin } from './mappings/origins.ts';
export { needMessages } from './messages.ts';
export type { NeedClosed, NeedListed } from './need-events.ts';
export { needList } from './need-list.ts';
