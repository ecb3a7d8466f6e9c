// A draft filled from a publiccode.yml, and an offer described as software. Pure rules.
import { Refusal } from '#platform/errors';
import type { BroughtIn } from './publiccode-form.ts';
import { solutionLanguages } from './solution-lists.ts';
import type { SolutionRefusal } from './solution-refusal.ts';
import { platforms as listed, type Software, type SoftwareInput } from './solution-software.ts';
import type { Solution } from './solution.ts';

const platformsListed: readonly string[] = listed;

/** What the file says takes the place of what was guessed; what it does not say is left as begun. */
export function withPubliccode(draft: Solution, { record, languages, software }: BroughtIn): Solution {
	const { title, description, language, trl, licence, url } = record;
	const others = Object.keys(title).filter((code) => code !== language);

	return {
		...draft,
		...{ title, description, language, trl, licence, url },
		translations: Object.fromEntries(others.map((code) => [code, { by: 'person' as const, revision: 1 }])),
		profile: {
			...draft.profile,
			languages: languages.filter((code) => solutionLanguages.includes(code)),
			software
		}
	};
}

/** The very same offer where nothing changed; refuses to save on top of a change that the form did not know. */
export function describedAsSoftware(solution: Solution, input: SoftwareInput): Solution {
	const { revision, platforms, ...said } = input;
	const before = solution.profile.software;
	// A file may name platforms that are not on the list; the form shows those that are.
	const unusual = before?.platforms.filter((name) => !platformsListed.includes(name)) ?? [];
	const software: Software = { ...said, platforms: [...platforms, ...unusual] };
	if (JSON.stringify(inOrder(software)) === JSON.stringify(before && inOrder(before))) return solution;
	if (revision !== solution.revision) throw new Refusal<SolutionRefusal>('solution.changed-meanwhile');

	return { ...solution, profile: { ...solution.profile, software } };
}

function inOrder({ platforms, type, maintenance, maintainer, until, translatable }: Software) {
	return [platforms, type, maintenance, maintainer, until, translatable];
}
