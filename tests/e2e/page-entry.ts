// One page in one state, as the table of pages names it.
import type { Role, Samples } from './page-samples.ts';
import type { Locale } from './texts.ts';

export type PageEntry = {
	name: string;
	/** The folder in src/routes; null for what no route serves. */
	route: string | null;
	status?: number;
	/** Bytes on a first visit with an empty cache, headers included. */
	budget: number;
	path: (locale: Locale, samples: Samples) => string;
	/** Who is signed in; nobody without it. */
	as?: Role;
	/** Written into these fields and sent first: what is looked at is the refused form. */
	wrong?: Readonly<Record<string, string>>;
	/** One more state of a page that is in the table already: the usual run sees it in one language. */
	isState?: true;
};
