// How the application is built (SvelteKit on Node) and which test projects there are.
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit({ adapter: adapter({ precompress: true }), csrf: { trustedOrigins: [] } })],
	build: { target: 'es2022' },
	test: {
		testTimeout: 20_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'rules',
					include: ['{src,cli,tests,bench}/**/*.test.ts'],
					exclude: ['tests/e2e/**', 'src/**/server/**/*.db.test.ts', '**/*.db.test.ts', 'node_modules/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: ['{src,cli,tests}/**/*.db.test.ts'],
					globalSetup: ['tests/support/template-database.ts'],
					maxWorkers: 2
				}
			}
		]
	}
});
