// Options of a command line, read strictly: an unknown or missing one is said in a sentence.
import { parseArgs } from 'node:util';

/** The command was written wrongly; its message is the one sentence to show. */
export class Usage extends Error {}

type Parsed = { positionals: string[]; values: Readonly<Record<string, unknown>> };

/** `names` are options with a value, `flags` those without. */
export function readOptions(
	args: readonly string[],
	names: readonly string[],
	flags: readonly string[] = []
): Parsed {
	const options: Record<string, { type: 'string' | 'boolean' }> = {};
	for (const name of names) options[name] = { type: 'string' };
	for (const name of flags) options[name] = { type: 'boolean' };
	try {
		const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
		return { positionals, values: { ...values } };
	} catch (error) {
		throw new Usage(
			`${error instanceof Error ? error.message.split('. ')[0] : 'Unknown option'}. See npx talka help.`
		);
	}
}

export function textOption(parsed: Parsed, name: string): string | undefined {
	const value = parsed.values[name];

	return typeof value === 'string' ? value : undefined;
}
