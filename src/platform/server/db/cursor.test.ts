// Cursors come back as they went out; anything else is none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

describe('a paging cursor', () => {
	it('comes back as the position that went in, and fits into an address', () => {
		fc.assert(
			fc.property(fc.nat({ max: 999_999_999_999_999 }), (position) => {
				const cursor = encodeCursor(position);
				expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
				expect(decodeCursor(cursor)).toBe(position);
			})
		);
	});

	it('is none unless we wrote it', () => {
		const garbage = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.webSegment());
		fc.assert(
			fc.property(garbage, (text) => {
				const position = decodeCursor(text);
				if (position !== null) expect(encodeCursor(position)).toBe(text);
			}),
			{ numRuns: 500 }
		);
	});

	it.each([
		'',
		'x',
		'12',
		'-1',
		'MTI=',
		' MTI',
		'MTI!',
		'LTE',
		'MS41',
		'MDA3',
		Buffer.from('9'.repeat(16)).toString('base64url'),
		'M'.repeat(5000)
	])('is none for %s', (text) => expect(decodeCursor(text)).toBeNull());
});
