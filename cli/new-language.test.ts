// A language added to a copy of the project: its walls stay green, its types hold, and its pages speak English until they are translated.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	globSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '#platform/server/installation';

/** A language of the Baltic Sea that counts in another way than English: 21 is "one". */
const CODE = 'lv';
const SPEAKING = `
	import { countryName, formatDate, localeFromHeader, localeNames, translator } from '#platform/i18n';
	import { matchingMessages } from '#journeys/matching';
	const t = translator(matchingMessages, '${CODE}');
	const small = { en: { n: '{n, plural, one {# cat} other {# cats}}' }, ${CODE}: {} };
	console.log(JSON.stringify([
		localeFromHeader('${CODE}-LV'), localeNames.${CODE}, countryName('LV', '${CODE}'),
		t('answer.you-wrote') === matchingMessages.en['answer.you-wrote'],
		translator(small, '${CODE}')('n', { n: 21 })
	]));`;
const root = projectRoot();
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'talka-new-language-')));

vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => {
	for (const name of [
		'src',
		'db',
		'cli',
		'docs',
		'package.json',
		'tsconfig.json',
		'.prettierrc.json',
		'.prettierignore'
	]) {
		cpSync(join(root, name), join(copy, name), { recursive: true });
	}
	for (const name of ['data', 'node_modules']) symlinkSync(join(root, name), join(copy, name));
});

afterAll(() => {
	rmSync(copy, { recursive: true, force: true });
});

describe('npm run new:language', () => {
	it.each([
		[[], /^Usage: npm run new:language/],
		[['zz'], /Nothing is known of "zz"/]
	])('refuses %j in a sentence and changes nothing', (args, sentence) => {
		const before = fingerprint();
		const { status, stdout, stderr } = run('cli/new-language.ts', ...args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(sentence);
		expect(fingerprint()).toBe(before);
	});

	it('takes everything back where a module brings in its texts in a way of its own', () => {
		const path = join(copy, 'src/routes/messages.ts');
		const text = readFileSync(path, 'utf8');
		writeFileSync(
			path,
			text.replace('export const pageMessages = {', 'export const pageMessages = [').replace('};', '];')
		);
		const before = fingerprint();
		const { status, stderr } = run('cli/new-language.ts', CODE);
		expect(stderr).toContain('Nothing was changed.');
		expect(status).toBe(2);
		expect(fingerprint()).toBe(before);
		writeFileSync(path, text);
	});

	it('gives a language that keeps the walls and speaks English for now', () => {
		const { stdout, stderr, status } = run('cli/new-language.ts', CODE);
		expect([stderr, status]).toEqual(['', 0]);
		const folders = globSync('src/**/messages/en.json', { cwd: copy }).map(dirname);
		for (const folder of folders) expect(stdout).toContain(`${folder}/${CODE}.json`);
		const changed = globSync(
			[`src/**/messages/${CODE}.json`, 'src/**/messages.ts', 'src/platform/i18n/locales.ts'],
			{ cwd: copy }
		);
		expect(changed).toHaveLength(2 * folders.length + 1);

		const walls = run('cli/house-rules.ts');
		expect(walls.stderr).not.toContain('/messages');
		expect(walls.stdout).toMatch(new RegExp(`^${CODE}: 0 of \\d{4} texts are translated\\.$`, 'm'));
		const shape = run('node_modules/prettier/bin/prettier.cjs', '--check', ...changed);
		expect([shape.stderr, shape.status]).toEqual(['', 0]);
		expect(typeFaults()).toBe('');

		writeFileSync(join(copy, 'src/speaking.ts'), SPEAKING);
		const spoken = run('src/speaking.ts');
		rmSync(join(copy, 'src/speaking.ts'));
		expect(spoken.stderr).toBe('');
		expect(JSON.parse(spoken.stdout)).toEqual([CODE, 'Latviešu', 'Latvija', true, '21 cats']);
	});

	it('run again, lists what is missing, and no longer what was translated', () => {
		const before = fingerprint();
		const everything = run('cli/new-language.ts', CODE).stdout;
		expect(everything).toContain('src/routes/messages/lv.json\n\t"site.name":');
		expect(fingerprint()).toBe(before);
		writeFileSync(join(copy, 'src/routes/messages/lv.json'), '{ "site.name": "Talka" }');
		const rest = run('cli/new-language.ts', CODE).stdout;
		expect(rest).not.toContain('"site.name":');
		expect(rest).toMatch(new RegExp(`\\n${CODE}: 1 of \\d+ texts are translated\\.\\n$`));
	});
});

/** What the compiler says of everything that speaks, which is most of the project but pages and tests. */
function typeFaults(): string {
	const config = join(copy, 'tsconfig.texts.json');
	const options = { extends: './tsconfig.json', compilerOptions: { noEmit: true, types: ['node'] } };
	writeFileSync(
		config,
		JSON.stringify({
			...options,
			include: [],
			files: ['src/routes/frame/say.ts', 'src/journeys/matching/ui/match-say.ts']
		})
	);
	const { stdout } = run('node_modules/typescript/bin/tsc', '--project', config);
	rmSync(config);

	return stdout;
}

function run(program: string, ...args: readonly string[]) {
	return spawnSync(process.execPath, [join(copy, program), ...args], { cwd: copy, encoding: 'utf8' });
}

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const path of globSync(['src/**/messages*', 'src/**/messages/*.json', 'src/platform/i18n/*'], {
		cwd: copy
	}).toSorted()) {
		hash.update(path);
		if (path.includes('.')) hash.update(readFileSync(join(copy, path)));
	}

	return hash.digest('hex');
}
