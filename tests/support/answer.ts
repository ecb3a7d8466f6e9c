// What a deed comes to in one word, so that a table can say who gets which answer.

/** `done`, the code of the refusal, or `NotFound`; anything unexpected flies on. */
export async function answerTo(deed: Promise<unknown>): Promise<string> {
	try {
		await deed;
		return 'done';
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		if (error.name === 'NotFound') return 'NotFound';
		if (error.name === 'Refusal') return error.message;
		throw error;
	}
}
