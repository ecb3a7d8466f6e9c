// Facts as schema.org JSON-LD: plain values in, one text out that no record can break out of.
export type Fact =
	| string
	| number
	| boolean
	| Date
	| null
	| undefined
	| readonly Fact[]
	| { readonly [property: string]: Fact };
export type Thing = { readonly '@type': string } & { readonly [property: string]: Fact };

/** What could close the element or begin a comment in it is written as an escape, which JSON reads as the same sign. */
export function jsonLd(things: readonly Thing[]): string {
	const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': said(things) });

	return text.replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

/** Without what is not known: an empty property would say that there is nothing. */
function said(fact: Fact): unknown {
	if (fact instanceof Date) return fact.toISOString();
	if (Array.isArray(fact)) return fact.map(said).filter((one) => one !== undefined);
	if (typeof fact === 'object' && fact !== null) return saidProperties(fact as Record<string, Fact>);

	return fact === null || fact === '' ? undefined : fact;
}

function saidProperties(thing: Readonly<Record<string, Fact>>): unknown {
	const properties = Object.entries(thing).flatMap(([name, fact]) => {
		const value = said(fact);
		return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
	});

	// A type alone tells nothing.
	return properties.every(([name]) => name === '@type') ? undefined : Object.fromEntries(properties);
}
