// Why a question was not taken, as the key of a text and the limit it names.
export type QuestionRefusal = { code: 'question.empty' | 'question.too-long'; longest: number };
