// Puts the rights of a new module into the list that the rights test goes through.
import { StepFailed } from './tools.ts';

export const RIGHTS_TEST = 'tests/rights/rights.db.test.ts';

/** `list` is the text of the rights test, `file` the new file beside it. */
export function withRights(list: string, { name, file }: { name: string; file: string }): string {
	const imports = [...list.matchAll(/^import .* from '(\.\/[^']+)';$/gm)];
	const next = imports.find(([, path = '']) => path > `./${file}`) ?? imports.at(-1);
	const array = /^const modules(?:: [^=]+)? = \[[^\]]*?(?=,?\s*\];$)/m;
	if (!next || !array.test(list)) throw new StepFailed(`${RIGHTS_TEST} has no list of modules any more.`);

	return list
		.replace(array, (found) => `${found}, ${name}`)
		.replace(next[0], (found) => `import { ${name} } from './${file}';\n${found}`);
}
