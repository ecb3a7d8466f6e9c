// Solutions, seen from outside: words and shapes that any page may use.
export { isPublic, solutionStates, type Solution, type SolutionId, type SolutionState } from './solution.ts';
export { isExpired, isOnOffer, isRenewable, offerTimes } from './offer-time.ts';
export { missing, type Missing } from './solution-acts.ts';
export type { SolutionRefusal } from './solution-refusal.ts';
export {
	NewSolutionForm,
	ReasonForm,
	RevisionForm,
	solutionPartForms,
	solutionParts,
	TranslationForm,
	type SolutionPart
} from './solution-form.ts';
export { PubliccodeForm } from './publiccode-form.ts';
export type { Publiccode, PubliccodeMissing } from './publiccode.ts';
export { LONGEST_PUBLICCODE_BYTES, readPubliccode } from './mappings/publiccode-file.ts';
export { maintenanceTypes, platforms, SoftwareForm, softwareTypes } from './solution-software.ts';
export { profileTexts, type SolutionProfile } from './solution-profile.ts';
export { partValues, translationValues } from './solution-values.ts';
export { readSolution, type SolutionReading } from './solution-reading.ts';
export { readableChange } from './solution-history.ts';
export { solutionOrigins, type SolutionOrigin } from './mappings/origins.ts';
export { solutionMessages } from './messages.ts';
export type { SolutionListed, SolutionRetired } from './solution-events.ts';
export { solutionList } from './solution-list.ts';
