// Measures the language engine on real data: node bench/language.ts --data ../shared/data [--only parallel|cpv|id|speed] [--card]
// --card also writes the figures into the model's card.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSize, measureSpeed } from './language/cost.ts';
import { measureCpv } from './language/cpv.ts';
import { figureTable, type Figure } from './language/figures.ts';
import { measureIdentification } from './language/identification.ts';
import { measureParallel } from './language/parallel.ts';

const projectFolder = resolve(import.meta.dirname, '..');
const modelFolder = process.env.TALKA_MODEL_DIR ?? join(projectFolder, 'data/language');
const { values } = parseArgs({
	options: { data: { type: 'string' }, only: { type: 'string' }, card: { type: 'boolean' } }
});
const dataFolder = resolve(values.data ?? join(projectFolder, '../shared/data'));

const parts: Record<string, () => Figure[] | Promise<Figure[]>> = {
	parallel: () => measureParallel(dataFolder),
	cpv: () =>
		measureCpv({ dataFolder, projectFolder, modelFolder, say: (line) => process.stderr.write(`${line}\n`) }),
	id: () => measureIdentification(dataFolder, projectFolder),
	speed: () => [...measureSpeed(dataFolder), ...measureSize(modelFolder)]
};

if (existsSync(join(dataFolder, 'notices'))) await measure();
else
	process.stdout.write(
		`Nothing to measure: no notices in ${dataFolder}. Name the data folder with --data.\n`
	);

async function measure(): Promise<void> {
	const figures: Figure[] = [];
	for (const [name, part] of Object.entries(parts)) {
		if (values.only !== undefined && values.only !== name) continue;
		figures.push(...(await part()));
	}
	process.stdout.write(
		figures.length > 0 ? figureTable(figures) : `--only knows ${Object.keys(parts).join(', ')}\n`
	);
	if (values.card) writeCard(figures);
}

function writeCard(figures: Figure[]): void {
	const path = join(modelFolder, 'model.json');
	const card = JSON.parse(readFileSync(path, 'utf8')) as { measured?: Record<string, string> };
	const fresh = figures.map(({ what, measured, unit = '' }) => [
		what,
		`${measured.toFixed(3)} ${unit}`.trim()
	]);
	const measured = { ...card.measured, ...(Object.fromEntries(fresh) as Record<string, string>) };
	writeFileSync(path, `${JSON.stringify({ ...card, measured }, null, '\t')}\n`);
}
