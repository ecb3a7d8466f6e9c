// Reads a JSON body with a limit on its size; every way to fail is a problem document.
import { problem } from '#platform/server/problems';

const LIMIT_BYTES = 1024 * 1024;

export async function readJsonBody(request: Request): Promise<{ value: unknown } | Response> {
	const bytes = await readLimited(request);
	if (bytes === null) return problem(413, 'The body is larger than 1 MiB.');
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const value: unknown = JSON.parse(text);
		return { value };
	} catch {
		return problem(400, 'The body is not JSON in UTF-8.');
	}
}

/** Counts while reading, as the declared length may be missing or wrong. */
async function readLimited(request: Request): Promise<Uint8Array | null> {
	if (Number(request.headers.get('content-length') ?? 0) > LIMIT_BYTES) return null;
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of request.body ?? []) {
		length += part.length;
		if (length > LIMIT_BYTES) return null;
		parts.push(part);
	}

	return Buffer.concat(parts);
}
