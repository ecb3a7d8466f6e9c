// One migrated template database per test run, on the own PostgreSQL or on TEST_DATABASE_URL; every test file clones it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#platform/server/db';
import { openInstallation, projectRoot, readSettings } from '#platform/server/installation';

declare module 'vitest' {
	interface ProvidedContext {
		adminUrl: string;
		templateName: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'talka-test-'));
	const external = process.env['TEST_DATABASE_URL'];
	const installation =
		external === undefined
			? await openInstallation(readSettings({ TALKA_DATA: folder }), (_what, work) => work())
			: null;
	const adminUrl = external ?? process.env['DATABASE_URL'] ?? '';
	const templateName = `talka_test_${process.pid}`;
	await onServer(adminUrl, `create database ${templateName} encoding 'UTF8' template template0`);
	await migrateDatabase(urlOf(adminUrl, templateName), join(projectRoot(), 'db', 'migrations'));
	project.provide('adminUrl', adminUrl);
	project.provide('templateName', templateName);

	return async () => {
		await onServer(adminUrl, `drop database ${templateName} with (force)`);
		await installation?.close();
		rmSync(folder, { recursive: true, force: true });
	};
}

function urlOf(adminUrl: string, name: string): string {
	const url = new URL(adminUrl);
	url.pathname = `/${name}`;

	return url.href;
}

async function onServer(url: string, statement: string): Promise<void> {
	const client = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await client.unsafe(statement);
	} finally {
		await client.end();
	}
}
