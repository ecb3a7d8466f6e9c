// `talka admin`: who looks after the installation; only whoever runs it can say so.
import { grantAdministrator, revokeAdministrator } from '#actors/people/server';
import { NotFound } from '#platform/errors';
import { readOptions, Usage } from './options.ts';
import { withInstallation } from './with-installation.ts';

const deeds: Record<string, { run: (email: string) => Promise<void>; done: string }> = {
	grant: { run: grantAdministrator, done: 'is an administrator now.' },
	revoke: { run: revokeAdministrator, done: 'is no administrator any more.' }
};

export async function admin(args: readonly string[]): Promise<number> {
	const [what = '', email, ...more] = readOptions(args, []).positionals;
	const deed = Object.hasOwn(deeds, what) ? deeds[what] : undefined;
	if (!deed || email === undefined || more.length > 0) {
		throw new Usage('Write: npx talka admin grant|revoke EMAIL.');
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
