// `talka admin`: who looks after the installation and who decides about the thesaurus; only whoever runs it can say so.
import {
	grantAdministrator,
	grantModerator,
	revokeAdministrator,
	revokeModerator
} from '#actors/people/server';
import { NotFound } from '#platform/errors';
import { readOptions, Usage } from './options.ts';
import { withInstallation } from './with-installation.ts';

const deeds: Record<string, { run: (email: string) => Promise<void>; done: string }> = {
	grant: { run: grantAdministrator, done: 'is an administrator now.' },
	revoke: { run: revokeAdministrator, done: 'is no administrator any more.' },
	'grant moderator': { run: grantModerator, done: 'is a moderator now.' },
	'revoke moderator': { run: revokeModerator, done: 'is no moderator any more.' }
};

export async function admin(args: readonly string[]): Promise<number> {
	const words = readOptions(args, []).positionals;
	const what = words.slice(0, -1).join(' ');
	const email = words.at(-1);
	const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
	if (!deed || email === undefined) {
		throw new Usage('Write: npx talka admin grant|revoke [moderator] EMAIL.');
	}

	return withInstallation({ quiet: true }, async () => {
		try {
			await deed.run(email);
		} catch (error) {
			if (error instanceof NotFound) throw new Usage(`There is no account with the address ${email}.`);
			throw error;
		}
		process.stderr.write(`${email} ${deed.done}\n`);
		return 0;
	});
}
