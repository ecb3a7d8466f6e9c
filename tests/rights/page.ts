// The page docs/rights.md: a table for each module, every "no" with its reason in words.
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '#platform/server/installation';
import type { Answer, ModuleRights, Right } from './rights.ts';
import { rightsRoles, type RightsRole } from './roles.ts';

export const RIGHTS_PAGE = join(projectRoot(), 'docs', 'rights.md');
export const WRITE_COMMAND = 'TALKA_WRITE_RIGHTS=1 npx vitest run --project database tests/rights';

const headings: Readonly<Record<RightsRole, string>> = {
	anonymous: 'anonymous',
	viewer: 'viewer',
	editor: 'editor',
	owner: 'owner',
	other: 'other organisation',
	administrator: 'administrator',
	operator: 'command line'
};
const words: Readonly<Record<Answer, string>> = {
	may: '**yes**',
	nothing: 'yes, finds nothing',
	'not found': 'no: not there for them',
	'actor.signed-out': 'no: not signed in',
	'actor.no-organisation': 'no: acts for no organisation',
	'actor.other-organisation': 'no: does not act for it',
	'actor.role-too-low': 'no: role too low',
	'organisation.operator-only': 'no: command line only',
	'term.moderators-only': 'no: moderators only',
	'organisation.administrator-only': 'no: administrators only',
	'organisation.name-exists': 'no: there is one of this name',
	'organisation.last-owner': 'no: the last owner stays'
};

const OPENING = `# Who may do what

Every use case and every read of the modules, for everybody who can ask. **This page is generated:** the tests in \`tests/rights\` ask each question below on a fresh
database, compare the answer, fail where a door hands out something that is not listed, and write this page with \`${WRITE_COMMAND}\`.

- **Viewer**, **editor** and **owner** act for the organisation that the question is about; an owner may all an editor may, an editor all a viewer may.
- **Other organisation** is the owner of another one: nobody of another organisation may more.
- **Administrator** looks after the installation and belongs to no organisation. It is no role inside one. An administrator is a **moderator** too, who decides about the thesaurus.
- **Command line** is the operator, who owns the machine: brings in, takes out, reads everything, and speaks for no organisation.
- "Not there for them" answers exactly as an address under which nothing is, so that nobody learns that it exists.
`;

export async function rightsPage(modules: readonly ModuleRights[]): Promise<string> {
	const config = await resolveConfig(RIGHTS_PAGE);
	const text = [OPENING, ...modules.map(sectionOf)].join('\n');

	return format(text, { ...config, filepath: RIGHTS_PAGE });
}

function sectionOf({ module, rights, withoutActor, notForPages }: ModuleRights): string {
	const unasked = Object.entries(withoutActor).map(([name, why]) => `- \`${name}\`: ${why}`);
	const parts = [`## ${module}`, rights.length > 0 ? tableOf(rights) : ''];
	if (unasked.length > 0) parts.push('Asked without saying who asks:', unasked.join('\n'));
	const kept = notForPages.map((name) => `\`${name}\``);
	if (kept.length > 0) parts.push(`No page and no programming interface reaches for ${kept.join(', ')}.`);

	return parts.filter(Boolean).join('\n\n') + '\n';
}

function tableOf(rights: readonly Right[]): string {
	const head = ['verb', 'of what, or when', ...rightsRoles.map((role) => headings[role])];
	const lines = rights.map(({ verb, about, answers }) => [
		`\`${verb}\``,
		about,
		...rightsRoles.map((role) => words[answers[role]])
	]);

	return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
