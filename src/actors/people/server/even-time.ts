// Answers that give nothing away take the same time whether or not there is anything to give away.
const LEAST_MILLISECONDS = 300;

/** Longer than looking, hashing and writing a mail down take; who waits is a person who has just sent a form. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
	const [result] = await Promise.all([
		work(),
		new Promise((resolve) => setTimeout(resolve, LEAST_MILLISECONDS))
	]);

	return result;
}
