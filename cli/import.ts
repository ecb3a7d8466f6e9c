// `talka import`: records and CPV labels from files, with a report of what was refused.
import { createWriteStream, existsSync, statSync, type WriteStream } from 'node:fs';
import { needOrigins } from '#catalogue/needs';
import { importNeeds } from '#catalogue/needs/server';
import { practiceOrigins } from '#catalogue/practices';
import { importPractices } from '#catalogue/practices/server';
import { solutionOrigins } from '#catalogue/solutions';
import { importPlaces } from '#commons/places/server';
import type { ImportCounts, ImportHooks } from '#commons/records/server';
import { importCpv } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import { deliverEvents } from '#platform/server/events';
import { readOptions, textOption, Usage } from './options.ts';
import { importSolutionFile } from './publiccode-file.ts';
import { importTermFile } from './terms-file.ts';
import { withInstallation } from './with-installation.ts';

const OPERATOR = { kind: 'operator' } as const;
const WARNINGS_SHOWN = 10;

type Import = (file: string, hooks: ImportHooks) => Promise<ImportCounts>;

export async function importRecords(args: readonly string[]): Promise<number> {
	const parsed = readOptions(args, ['from', 'report'], ['json']);
	const [what = '', file, ...more] = parsed.positionals;
	if (!file || more.length > 0)
		throw new Usage('Write: npx talka import needs|solutions|practices|places|cpv FILE.');
	if (!existsSync(file)) throw new Usage(`There is no file ${file}.`);
	// A pipe (/dev/stdin) is as good as a file.
	if (statSync(file).isDirectory()) throw new Usage(`${file} is a folder, not a file.`);
	if (what === 'cpv') return importCpvLabels(file);
	if (what === 'terms') return withInstallation({ quiet: false }, () => importTermFile(file));
	const run = importOf(what, textOption(parsed, 'from') ?? 'talka');

	return withInstallation({ quiet: false }, () => importAndIndex(run, file, textOption(parsed, 'report')));
}

function importOf(what: string, from: string): Import {
	const known = <Origin extends string>(origins: readonly Origin[]): Origin => {
		const origin = origins.find((name) => name === from);
		if (!origin) throw new Usage(`${what} cannot come --from ${from}, only from ${origins.join(', ')}.`);
		return origin;
	};
	if (what === 'needs') return withOrigin(known(needOrigins), importNeeds);
	if (what === 'solutions') return withOrigin(known(solutionOrigins), importSolutionFile);
	if (what === 'practices') return withOrigin(known(practiceOrigins), importPractices);
	if (what === 'places') return withOrigin(known<'talka'>(['talka']), importPlaceFile);
	throw new Usage(`"${what}" cannot be imported, only needs, solutions, practices, places and cpv.`);
}

function withOrigin<Origin>(
	origin: Origin,
	run: (actor: typeof OPERATOR, file: string, origin: Origin, hooks: ImportHooks) => Promise<ImportCounts>
): Import {
	return (file, hooks) => run(OPERATOR, file, origin, hooks);
}

async function importPlaceFile(
	_actor: typeof OPERATOR,
	file: string,
	_origin: 'talka',
	hooks: ImportHooks
): Promise<ImportCounts> {
	try {
		return await importPlaces(file, hooks);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new Usage(
			error.code === 'places.too-many'
				? `${file} has more than a million lines; what came before is saved.`
				: `${file} has no columns name, country, lon and lat in its first line, and is no JSON Lines.`
		);
	}
}

async function importAndIndex(run: Import, file: string, reportFile: string | undefined): Promise<number> {
	const report = reportFile === undefined ? null : await openReport(reportFile);
	const began = performance.now();
	let warnings = 0;
	const counts = await run(file, {
		refuse: (line) => report?.write(`${JSON.stringify(line)}\n`),
		warn: (line, sentence) => {
			warnings += 1;
			if (warnings <= WARNINGS_SHOWN) process.stderr.write(`  line ${line}: ${sentence}\n`);
		},
		progress: (soFar) => void process.stderr.write(`  ${soFar.read} lines read, ${soFar.rejected} refused\n`)
	});
	if (warnings > WARNINGS_SHOWN) process.stderr.write(`  and ${warnings - WARNINGS_SHOWN} more warnings\n`);
	const indexed = await deliverEvents();
	await closeReport(report);
	process.stderr.write(
		`  ${indexed} records made ready for matching; ${((performance.now() - began) / 1000).toFixed(1)} s in all\n`
	);
	process.stdout.write(`${JSON.stringify(counts)}\n`);

	return counts.rejected > 0 ? 1 : 0;
}

async function importCpvLabels(file: string): Promise<number> {
	return withInstallation({ quiet: false }, async () => {
		try {
			const count = await importCpv(file);
			process.stdout.write(`${JSON.stringify({ codes: count })}\n`);
			return 0;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			throw new Usage(`${file} has no column "code" in its first line.`);
		}
	});
}

function openReport(file: string): Promise<WriteStream> {
	return new Promise((resolve, reject) => {
		const stream = createWriteStream(file);
		stream.once('open', () => resolve(stream));
		stream.once('error', () => reject(new Usage(`The report ${file} cannot be written.`)));
	});
}

function closeReport(report: WriteStream | null): Promise<void> {
	return new Promise((resolve) => (report ? report.end(resolve) : resolve()));
}
