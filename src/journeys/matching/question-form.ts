// What a person may write on the front page.
import * as v from 'valibot';

export const questionLimits = { shortest: 1, longest: 100_000 } as const;

/** Messages are keys of the matching catalogue, shown beside the field. */
export const QuestionForm = v.object({
	text: v.pipe(
		v.string('question.empty'),
		v.trim(),
		v.minLength(questionLimits.shortest, 'question.empty'),
		v.maxLength(questionLimits.longest, 'question.too-long')
	)
});
