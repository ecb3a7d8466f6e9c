// A list for another site: what was chosen is what the address says, and the line of HTML is one element.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#platform/i18n';
import { looks } from '../frame/look.ts';
import {
	embedCounts,
	embedPath,
	embedSnippet,
	machinePaths,
	readChosen,
	readEmbed,
	type Chosen
} from './embed.ts';

const asked = (query: string) => readEmbed('needs', new URLSearchParams(query));
const chosen: fc.Arbitrary<Chosen> = fc.record({
	list: fc.constantFrom('needs' as const, 'solutions' as const, 'practices' as const),
	country: fc.constantFrom('', 'FI', 'SE'),
	region: fc.constantFrom('', 'FI1D', 'SE33'),
	limit: fc.constantFrom(...embedCounts),
	look: fc.constantFrom(...looks),
	locale: fc.constantFrom(...locales)
});

describe('the address of an embedded list', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(chosen, (choice) => {
				const url = new URL(embedPath(choice), 'https://talka.example');
				const embed = readEmbed(choice.list, url.searchParams);
				expect(embed.faults).toEqual([]);
				expect(embed).toMatchObject({ look: choice.look, asked: { limit: choice.limit } });
				expect(embed.asked.filters).toMatchObject({
					...(choice.country !== '' && { country: choice.country }),
					...(choice.region !== '' && { region: choice.region })
				});
			})
		);
	});

	it('shows open needs unless it says otherwise', () => {
		expect(asked('').asked).toMatchObject({ limit: 5, filters: { state: 'open' } });
		expect(asked('state=matched').asked.filters.state).toBe('matched');
	});

	it.each([
		['limit=0', 1],
		['limit=1000000000', 5],
		['limit=100', 20],
		['limit=-3', 5],
		['limit=x', 5]
	])('with %s shows %d', (query, limit) => expect(asked(query).asked.limit).toBe(limit));

	it('tells what it does not know', () => {
		expect(asked('region=%3Cscript%3E').faults).toMatchObject([{ field: 'region', code: 'unknown' }]);
		expect(asked('look=purple').look).toBe('auto');
	});
});

describe('the line of HTML', () => {
	it('is one frame without rights whatever its title says', () => {
		fc.assert(
			fc.property(chosen, fc.string({ unit: 'binary', maxLength: 60 }), (choice, title) => {
				const line = embedSnippet(choice, 'https://talka.example', title);
				expect(line.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
				expect(line).toMatch(
					/^<iframe src="https:\/\/talka\.example\/[a-z]{2}\/embed\/[^"]*" title="[^"]*" loading="lazy" /
				);
				expect(line).not.toMatch(/allow-scripts|allow-same-origin/);
			})
		);
	});
});

it('what a form sends is taken as far as it is known', () => {
	const read = (query: string) => readChosen(new URLSearchParams(query), 'lt');
	expect(read('')).toMatchObject({ list: 'needs', limit: 5, look: 'auto', locale: 'lt', country: '' });
	expect(read('list=__proto__&language=xx&limit=10')).toMatchObject({
		list: 'needs',
		locale: 'lt',
		limit: 10
	});
	expect(read('list=solutions&language=sv&country=SE')).toMatchObject({
		list: 'solutions',
		locale: 'sv',
		country: 'SE'
	});
	expect(machinePaths(read('list=solutions&region=SE33')).json).toBe(
		'/api/v1/solutions?region=SE33&state=listed&limit=5'
	);
});
