// Small things every measurement needs: quantiles, a table, and the verdict against a target.
export type Figure = {
	what: string;
	value: number;
	unit: string;
	target: number;
	better: 'lower' | 'higher';
};

export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);

	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Prints one line a figure; `ratio` is how many times the target is kept (above 1) or missed (below 1). */
export function printFigures(title: string, figures: readonly Figure[]): void {
	console.log(`\n${title}`);
	for (const { what, value, unit, target, better } of figures) {
		const ratio = better === 'lower' ? target / value : value / target;
		const verdict = ratio >= 1 ? 'reached' : 'MISSED';
		console.log(
			`  ${what.padEnd(58)} ${round(value)} ${unit} (target ${better === 'lower' ? '≤' : '≥'} ${target}, ratio ${ratio.toFixed(2)}, ${verdict})`
		);
	}
}

function round(value: number): string {
	return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
