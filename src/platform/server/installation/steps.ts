// Progress on stderr: what is being done now and how long each step took.
export type StepReport = <T>(what: string, work: () => Promise<T>) => Promise<T>;

/** Prints `what …` at once and the time when it is done; stdout stays free for results. */
export async function showStep<T>(what: string, work: () => Promise<T>): Promise<T> {
	const began = performance.now();
	const live = process.stderr.isTTY;
	if (live) process.stderr.write(`  ${what} …`);
	try {
		const result = await work();
		const took = ((performance.now() - began) / 1000).toFixed(1);
		process.stderr.write(`${live ? '\r\u001b[K' : ''}  ${what} (${took} s)\n`);
		return result;
	} catch (error) {
		if (live) process.stderr.write('\n');
		throw error;
	}
}
