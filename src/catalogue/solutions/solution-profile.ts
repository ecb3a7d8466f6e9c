// The facts of an offer that are not searched by: one shape, checked whenever a row is read.
import * as v from 'valibot';
import {
	accessibilityLevels,
	dataPlaces,
	personalDataKinds,
	priceModels,
	processorAgreements
} from './solution-lists.ts';
import { SoftwareShape } from './solution-software.ts';

export const MOST_REFERENCES = 5;

const Localised = v.optional(v.record(v.string(), v.string()), {});
const oneOf = <const Id extends string>(ids: readonly Id[]) => v.optional(v.nullable(v.picklist(ids)), null);
const Codes = v.optional(v.array(v.string()), []);

/** Where it is used already: "a small town, 140 homes, since 2025". */
const ReferenceShape = v.object({
	place: v.string(),
	what: v.string(),
	year: v.nullable(v.number()),
	url: v.nullable(v.string())
});

/** Imported offers have none of it: every fact may be missing. */
export const ProfileShape = v.object({
	/** What it needs to run: network, staff, training, hardware. */
	requirements: Localised,
	references: v.optional(v.pipe(v.array(ReferenceShape), v.maxLength(MOST_REFERENCES)), []),
	regions: Codes,
	languages: Codes,
	priceModel: oneOf(priceModels),
	price: Localised,
	accessibility: oneOf(accessibilityLevels),
	accessibilityNote: Localised,
	personalData: oneOf(personalDataKinds),
	dataKept: oneOf(dataPlaces),
	dataAgreement: oneOf(processorAgreements),
	dataNote: Localised,
	/** Only of software that is offered with its code. */
	software: v.optional(v.nullable(SoftwareShape), null)
});
export type SolutionProfile = Readonly<v.InferOutput<typeof ProfileShape>>;
export type Reference = v.InferOutput<typeof ReferenceShape>;

/** The facts in words, which a translation takes over one by one. */
export const profileTexts = ['requirements', 'price', 'accessibilityNote', 'dataNote'] as const;
export type ProfileText = (typeof profileTexts)[number];

export function emptyProfile(): SolutionProfile {
	return v.parse(ProfileShape, {});
}
