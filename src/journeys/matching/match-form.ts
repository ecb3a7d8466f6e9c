// What a person may type about a match: a reason for a yes or for a no, words of their own, and which button was used.
import * as v from 'valibot';
import type { NeedId } from '#catalogue/needs';
import type { SolutionId } from '#catalogue/solutions';
import { IdShape } from '#platform/ids';
import { fitReasons, misfitReasons, needsText } from './match-reasons.ts';

export const LONGEST_MATCH_TEXT = 2000;

/** PostgreSQL stores no U+0000; browsers send line ends as CRLF. */
const text = v.pipe(
	v.optional(v.string('match.text-too-long'), ''),
	v.transform((typed) => typed.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n')),
	v.trim(),
	v.maxLength(LONGEST_MATCH_TEXT, 'match.text-too-long')
);

/** Radio buttons of which none was chosen are not sent at all. */
const oneOf = <const Reasons extends readonly string[]>(reasons: Reasons) =>
	v.pipe(v.optional(v.string('match.reason-needed'), ''), v.picklist(reasons, 'match.reason-needed'));

/** Both ids come with the form, so that an answer finds its pair also for somebody whose session has ended. */
const pair = {
	needId: v.pipe(
		IdShape,
		v.transform((id) => id as NeedId)
	),
	solutionId: v.pipe(
		IdShape,
		v.transform((id) => id as SolutionId)
	)
};

export const MatchPairForm = v.object(pair);

/** Both lists of reasons are on the page; the button that was used says which of them counts. */
export const MatchAnswerForm = v.pipe(
	v.variant(
		'said',
		[
			v.object({
				...pair,
				said: v.literal('accepted'),
				fits: oneOf(fitReasons),
				text
			}),
			v.object({
				...pair,
				said: v.literal('declined'),
				misfits: oneOf(misfitReasons),
				text
			})
		],
		'match.button-needed'
	),
	v.forward(
		v.check(
			(answer) => answer.text !== '' || !needsText(answer.said === 'accepted' ? answer.fits : answer.misfits),
			'match.text-needed'
		),
		['text']
	)
);
