// What others may hear about matches.

/** `match.accepted` once both sides said yes; its payload names the pair. */
export type MatchEvent = {
	name:
		| 'match.proposed'
		| 'match.interest-shown'
		| 'match.accepted'
		| 'match.declined'
		| 'match.answer-taken-back';
	subjectId: string;
	payload?: { needId: string; solutionId: string };
};
