// Why a question was not taken, as the key of a text and the limit it names.
import { questionLimits } from '../question-form.ts';

export type QuestionRefusal = { code: 'question.empty' | 'question.too-long'; longest: number };

/** From the message key of the form's shape to what the box says; an absent text is an empty one. */
export function questionRefusal(key: string | undefined): QuestionRefusal {
	return { code: key === 'question.too-long' ? key : 'question.empty', longest: questionLimits.longest };
}
