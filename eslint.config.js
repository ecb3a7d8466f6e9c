// Lint: strict types, no escape hatches, and limits on size (docs/architecture.md).
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const limits = {
	'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
	'max-lines-per-function': ['error', { max: 60 }],
	complexity: ['error', 10],
	'max-depth': ['error', 3],
	'max-params': ['error', 4]
};

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'playwright-report/', '.talka/'] },
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			...limits,
			'no-console': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// Index signatures are read with brackets on purpose: TypeScript is told so (noPropertyAccessFromIndexSignature).
			'@typescript-eslint/dot-notation': 'off',
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(\\.\\./){3,}',
							message: 'Leave the module by its door (#storey/module), not over the wall.'
						}
					]
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } },
		rules: {
			'max-lines': ['error', { max: 200 }],
			// Pages are server-rendered links; SvelteKit's resolve() helps only apps with a base path, which Talka does not have.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// The folders of routes are addresses, not modules: a deep page reaches the parts all pages share. Walls to modules are dependency-cruiser's.
		files: ['src/routes/**'],
		rules: { 'no-restricted-imports': 'off' }
	},
	{ files: ['**/tables.ts'], rules: { 'max-lines': 'off' } },
	{
		files: ['**/*.test.ts', 'tests/**'],
		// A describe block is no function to be read in one go.
		rules: { 'max-lines-per-function': 'off' }
	},
	{
		// Plain JavaScript that must start before anything is installed; it speaks to a person on a terminal.
		files: ['**/*.mjs', '**/*.js'],
		extends: [ts.configs.disableTypeChecked],
		rules: { 'no-console': 'off', '@typescript-eslint/consistent-type-imports': 'off' }
	},
	{ files: ['bench/**'], rules: { 'no-console': 'off' } }
);
