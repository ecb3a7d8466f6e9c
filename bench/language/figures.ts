// One measured figure beside its target, and the table of them.

/** A figure without a target is told for its own sake. */
export type Figure = {
	what: string;
	measured: number;
	target?: number;
	better: 'higher' | 'lower';
	unit?: string;
};

function verdict({ measured, target, better }: Figure): string {
	if (target === undefined) return '';
	const reached = better === 'higher' ? measured >= target : measured <= target;
	return reached ? 'reached' : 'MISSED';
}

export function figureTable(figures: Figure[]): string {
	const widest = Math.max(...figures.map(({ what }) => what.length));
	const lines = figures.map((figure) => {
		const cells = [
			figure.what.padEnd(widest),
			shown(figure.measured),
			targetCell(figure),
			figure.unit ?? '',
			verdict(figure)
		];
		return cells.join('  ').trimEnd();
	});
	return `${lines.join('\n')}\n`;
}

function targetCell({ target, better }: Figure): string {
	return target === undefined ? ''.padEnd(8) : `${better === 'higher' ? '≥' : '≤'} ${shown(target)}`;
}

function shown(value: number): string {
	return value.toFixed(3).padStart(6);
}
