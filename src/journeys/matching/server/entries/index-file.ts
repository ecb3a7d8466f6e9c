// The index in a file: a line of JSON that says what it is of, the columns, and a checksum. Written beside its place and moved there whole.
import { open, mkdir, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import { recordKinds, type RecordKind } from '#commons/records';
import type { EntryStore } from '../entry-store.ts';
import { storedBytes, storedStore, storeToFill, StoreShape } from './stored-store.ts';

/** Grows when a column is added or changes its meaning; a file of another format is not read. */
const FORMAT = 'talka-match-index 1';
const CHECKSUM_BYTES = 4;
const LONGEST_HEADER = 64 * 1024 * 1024;
/** Some milliseconds of work between two pauses in which pages are served. */
const SLICE_BYTES = 4 * 1024 * 1024;
const ABANDONED_MILLISECONDS = 60 * 60 * 1000;

const Header = v.object({
	format: v.literal(FORMAT),
	byteOrder: v.literal(endianness()),
	model: v.string(),
	lineage: v.string(),
	version: v.pipe(v.number(), v.integer(), v.minValue(0)),
	stores: v.object({ need: StoreShape, solution: StoreShape, practice: StoreShape })
});

export type Stores = Readonly<Record<RecordKind, EntryStore>>;
/** Whose index it is and how far it goes. */
export type IndexOf = { model: string; lineage: string; version: number };
/** Says in words why a file cannot be used. */
export class UnusableFile extends Error {}

/** The stores must not change until it resolves; other work goes on between the slices. */
export async function writeIndexFile(path: string, of: IndexOf, stores: Stores): Promise<void> {
	const folder = dirname(path);
	await mkdir(folder, { recursive: true });
	await removeAbandoned(folder);
	const unfinished = join(folder, `${randomUUID()}.new`);
	const file = await open(unfinished, 'wx', 0o600);
	try {
		await writeAll(file, of, stores);
		await file.close();
		await rename(unfinished, path);
	} catch (error) {
		await file.close().catch(() => undefined);
		await rm(unfinished, { force: true });
		throw error;
	}
}

/** Null where there is no file. `check` throws an `UnusableFile` before anything large is read. */
export async function readIndexFile(
	path: string,
	check: (of: IndexOf) => void
): Promise<(IndexOf & { stores: Stores }) | null> {
	const file = await open(path, 'r').catch((error: unknown) => {
		const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
		if (code === 'ENOENT') return null;
		throw new UnusableFile(`it cannot be opened (${code})`);
	});
	if (file === null) return null;
	try {
		return await readAll(file, check);
	} finally {
		await file.close();
	}
}

async function writeAll(file: FileHandle, of: IndexOf, stores: Stores): Promise<void> {
	const columns: Uint8Array[] = [];
	const shapes: Partial<Record<RecordKind, StoreShape>> = {};
	for (const kind of recordKinds) {
		const stored = storedStore(stores[kind]);
		shapes[kind] = stored.shape;
		columns.push(...stored.columns.map(bytesOf));
		await pause();
	}
	const header = { format: FORMAT, byteOrder: endianness(), ...of, stores: shapes };
	const line = Buffer.from(JSON.stringify(header));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(line.length);
	let sum = 0;
	for (const part of [length, line, ...columns]) {
		for (let at = 0; at < part.length; at += SLICE_BYTES) {
			const slice = part.subarray(at, at + SLICE_BYTES);
			sum = crc32(slice, sum);
			await writeWhole(file, slice);
		}
	}
	const checksum = Buffer.alloc(CHECKSUM_BYTES);
	checksum.writeUInt32LE(sum);
	// Not forced to the disk, which could take long: what a power cut leaves has a wrong checksum, and is made again.
	await writeWhole(file, checksum);
}

async function readAll(file: FileHandle, check: (of: IndexOf) => void) {
	const { size } = await file.stat();
	const length = await readWhole(file, Buffer.alloc(4));
	const headerBytes = length.readUInt32LE();
	if (headerBytes > Math.min(size, LONGEST_HEADER)) throw new UnusableFile('it is not an index');
	const line = await readWhole(file, Buffer.alloc(headerBytes));
	const { stores: shapes, model, lineage, version } = headerOf(line);
	check({ model, lineage, version });

	// Before anything is made room for: what a damaged header asks for could be anything.
	const expected = recordKinds.reduce(
		(sum, kind) => sum + storedBytes(shapes[kind]),
		4 + headerBytes + CHECKSUM_BYTES
	);
	if (size !== expected) throw new UnusableFile('it is cut off or too long');
	const parts = recordKinds.map((kind) => ({ kind, ...storeToFill(shapes[kind]) }));
	const columns = parts.flatMap((part) => part.columns.map(bytesOf));
	let sum = crc32(line, crc32(length));
	for (const column of columns) {
		for (let at = 0; at < column.length; at += SLICE_BYTES) {
			sum = crc32(await readWhole(file, column.subarray(at, at + SLICE_BYTES)), sum);
		}
	}
	const checksum = await readWhole(file, Buffer.alloc(CHECKSUM_BYTES));
	if (checksum.readUInt32LE() !== sum) throw new UnusableFile('its checksum is wrong');
	const stores: Partial<Record<RecordKind, EntryStore>> = {};
	for (const { kind, filled } of parts) {
		stores[kind] = filled();
		await pause();
	}

	return { model, lineage, version, stores: stores as Stores };
}

function headerOf(line: Buffer): v.InferOutput<typeof Header> {
	try {
		return v.parse(Header, JSON.parse(line.toString()));
	} catch {
		throw new UnusableFile('it has another format');
	}
}

function bytesOf(column: ArrayBufferView): Uint8Array {
	return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
	let done = 0;
	while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
}

async function readWhole<Bytes extends Uint8Array>(file: FileHandle, bytes: Bytes): Promise<Bytes> {
	let done = 0;
	while (done < bytes.length) {
		const { bytesRead } = await file.read(bytes, done, bytes.length - done);
		if (bytesRead === 0) throw new UnusableFile('it is cut off or too long');
		done += bytesRead;
	}

	return bytes;
}

/** What a process left that ended in the middle of writing. */
async function removeAbandoned(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!name.endsWith('.new')) continue;
		const path = join(folder, name);
		const about = await stat(path).catch(() => null);
		if (about && Date.now() - about.mtimeMs > ABANDONED_MILLISECONDS) await rm(path, { force: true });
	}
}

function pause(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
