// What SvelteKit does with page data on its way to a browser's script: nothing, for pages have none.
import type { Transport } from '@sveltejs/kit/hooks';

/** What SvelteKit would write out for its client: the data of one layout or page, with what they depend on. */
function isForClient(value: unknown): boolean {
	return (
		typeof value === 'object' && value !== null && 'uses' in value && Reflect.get(value, 'type') === 'data'
	);
}

/** Without it every page's data are turned into script text that is then thrown away, a fifth of the work of a list. */
export const transport: Transport = {
	unsent: { encode: (value: unknown) => isForClient(value) && 'unsent', decode: () => null }
};
