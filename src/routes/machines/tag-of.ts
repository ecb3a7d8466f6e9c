// The tag of an answer (ETag): the same for the same content, whoever made it and when.
import { createHash } from 'node:crypto';

const LENGTH = 22;

export function tagOf(content: string): string {
	return `"${createHash('sha256').update(content).digest('base64url').slice(0, LENGTH)}"`;
}
