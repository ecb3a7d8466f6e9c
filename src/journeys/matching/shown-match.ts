// What the two organisations of a match are shown: both records, why they may fit, what both sides said.
import type { PickedText } from '#commons/records';
import type { Label, MatchStrength, Reason } from './answer.ts';
import type { ClosedCode, MatchId, MatchState, Side } from './match.ts';
import type { FitReason, MisfitReason, Said } from './match-reasons.ts';

export type MatchedRecord = {
	kind: Side;
	id: string;
	/** In the reader's language where the record has it. */
	title: PickedText;
	description: PickedText;
	/** The language the record was written in. */
	language: string;
	/** Not claimed: nobody from there is in Talka yet. */
	organisation: { id: string; name: string; claimed: boolean } | null;
	country: string | null;
	place: string | null;
	trl: number | null;
	demo: boolean;
	url: string | null;
};
export type ShownAnswer = {
	said: Said;
	reason: FitReason | MisfitReason;
	text: string;
	/** The language of the text where it can be told. */
	textLanguage: string | null;
	at: Date;
	/** Who said it; told to the own side only. */
	person: string | null;
};
export type ShownMatch = {
	id: MatchId;
	/** The side of the reader. */
	side: Side;
	need: MatchedRecord;
	solution: MatchedRecord;
	state: MatchState;
	strength: MatchStrength;
	shared: readonly Label[];
	reasons: readonly Reason[];
	answers: Readonly<Record<Side, ShownAnswer | null>>;
	/** Why it can no longer be answered, whoever asks. */
	closed: ClosedCode | null;
	/** Whether the reader's role lets them answer for their side. */
	mayAnswer: boolean;
};

/** One line of what waits for an organisation. */
export type MatchToAnswer = {
	id: MatchId;
	side: Side;
	needTitle: PickedText;
	solutionTitle: PickedText;
	otherOrganisation: string | null;
	waitingSince: Date;
	/** The other side has said that it is interested. */
	interest: boolean;
};
