// The `talka` command: start, import, export, match, admin. Results go to stdout, words to stderr.
import { CannotStart } from '#platform/server/installation';
import { admin } from './admin.ts';
import { exportRecords } from './export.ts';
import { importRecords } from './import.ts';
import { match } from './match.ts';
import { Usage } from './options.ts';
import { start } from './start.ts';

const HELP = `Usage: npx talka COMMAND

  start                                     start the server (also: npm start)
  import needs|solutions|practices FILE     bring in records (JSON Lines)
      --from talka|ted|challenge-gov|dpg|publiccode|ips   the kind of file (default talka)
      --report R.jsonl                      write each refused line with its reason
  import cpv FILE.tsv                       bring in the official CPV labels
  import places FILE                        bring in points of places (CSV, TSV or JSON Lines)
  import terms FILE                         take over terms that another installation approved
  export needs|solutions|practices|organisations|concepts|matches|terms  write the import format to stdout
  match --text "…" [--language fi] [--kinds need,solution] [--limit 20] [--locale fi] [--json]
  admin grant|revoke [moderator] EMAIL      name an administrator or a moderator, or no longer

Environment: TALKA_DATA, DATABASE_URL, HOST, PORT, TALKA_ORIGIN, TALKA_DEMO=off,
  TALKA_SMTP_URL, TALKA_MAIL_FROM, TALKA_SECRET
`;

const commands: Record<string, (args: readonly string[]) => Promise<number>> = {
	start,
	import: importRecords,
	export: exportRecords,
	match,
	admin
};

async function main([name, ...args]: readonly string[]): Promise<number> {
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		(name === undefined ? process.stderr : process.stdout).write(HELP);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new Usage(`There is no command "${name}".`);

	return command(args);
}

/** What was expected is one sentence; anything else is a fault of ours, shown with its place but without the data it carried. */
function sentenceFor(error: unknown): string {
	if (error instanceof CannotStart || error instanceof Usage) return error.message;
	if (!(error instanceof Error)) return `Talka stopped: ${String(error)}`;
	if (error.cause instanceof Error) return sentenceFor(error.cause);

	return `Talka stopped: ${error.stack ?? error.message}`;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	process.stderr.write(`${sentenceFor(error)}\n`);
	process.exitCode = 2;
}
