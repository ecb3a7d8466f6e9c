// A PostgreSQL as Debian packages it, for running the database tests a second time.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.mjs';

const CLUSTERS = '/usr/lib/postgresql';
const USER = 'talka_test';

/** Installs and starts the server when needed and returns the address of a user who may create databases. */
export function aptDatabase() {
	if (process.getuid?.() !== 0) {
		console.error(
			'These tests install PostgreSQL by apt and need root: set TEST_DATABASE_URL and run vitest --project database instead.'
		);
		process.exit(2);
	}
	installPostgres();
	const [version = '', cluster = '', port = ''] = onlyCluster();
	spawnSync('pg_ctlcluster', [version, cluster, 'start'], { stdio: 'inherit' });
	const password = randomBytes(12).toString('hex');
	const sql = `drop role if exists ${USER}; create role ${USER} login createdb password '${password}'`;
	for (let attempt = 0; attempt < 30; attempt++) {
		// The server may need a moment after its start; leftovers of an earlier run are dropped first.
		const dropped = asPostgres(
			port,
			`select 'drop database "' || datname || '" with (force)' from pg_database where datname like 'talka_test_%'`,
			['-At']
		);
		for (const statement of dropped.stdout.split('\n').filter(Boolean)) asPostgres(port, statement);
		if (asPostgres(port, sql).status === 0)
			return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
		spawnSync('sleep', ['1']);
	}
	console.error('The PostgreSQL installed by apt did not answer.');
	process.exit(1);
}

function installPostgres() {
	const installed =
		existsSync(CLUSTERS) &&
		readdirSync(CLUSTERS).some((version) => existsSync(`${CLUSTERS}/${version}/bin/postgres`));
	if (installed) return;
	const environment = { DEBIAN_FRONTEND: 'noninteractive' };
	run('package lists', ['apt-get', 'update', '-qq'], environment);
	run('PostgreSQL from apt', ['apt-get', 'install', '-y', '-qq', 'postgresql'], environment);
}

/** Version, name and port of the first cluster; makes one where the package did not. */
function onlyCluster() {
	const list = () =>
		spawnSync('pg_lsclusters', ['--no-header'], { encoding: 'utf8' })
			.stdout.trim()
			.split('\n')[0]
			?.split(/\s+/) ?? [];
	if ((list()[0] ?? '') === '') {
		const version = readdirSync(CLUSTERS).toSorted().at(-1) ?? '';
		run('a cluster', ['pg_createcluster', version, 'main']);
	}
	return list();
}

/**
 * @param {string} port
 * @param {string} sql
 * @param {string[]} [options]
 */
function asPostgres(port, sql, options = []) {
	const args = ['-u', 'postgres', '--', 'psql', '-p', port, '-v', 'ON_ERROR_STOP=1', ...options];

	return spawnSync('runuser', [...args, ...sql.split('; ').flatMap((statement) => ['-c', statement])], {
		cwd: '/',
		encoding: 'utf8'
	});
}
