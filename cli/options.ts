// Options of a command line, read strictly: an unknown or missing one is said in a sentence.
import { parseArgs } from 'node:util';

/** The command was written wrongly; its message is the one sentence to show. */
export class Usage extends Error {}

type Parsed = { positionals: string[]; values: Readonly<Record<string, string | boolean | undefined>> };

/** `names` are options with a value, `flags` those without. */
export function readOptions(args: readonly string[], names: readonly string[], flags: readonly string[] = []): Parsed {
	const options = Object.fromEntries([
		...names.map((name): [string, { type: 'string' }] => [name, { type: 'string' }]),
		...flags.map((name): [string, { type: 'boolean' }] => [name, { type: 'boolean' }])
	]);
	try {
		const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { positionals, values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? undefined : value])) };
	} catch (error) {
		throw new Usage(`${error instanceof Error ? error.message.split('. ')[0] : 'Unknown option'}. See npx talka help.`);
	}
}

export function textOption(parsed: Parsed, name: string): string | undefined {
	const value = parsed.values[name];

	return typeof value === 'string' ? value : undefined;
}
