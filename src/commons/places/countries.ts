// Countries as ISO 3166-1 alpha-2 codes, from the codes and English names that files use.
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };
const OTHER_NAMES: Readonly<Record<string, string>> = {
	'united states of america': 'US',
	usa: 'US',
	'the netherlands': 'NL',
	'czech republic': 'CZ',
	'great britain': 'GB',
	england: 'GB',
	scotland: 'GB'
};

/** What forms offer: the European Economic Area, its northern neighbours and partners across the Atlantic. */
export const formCountries: readonly string[] =
	'AT AX BE BG CA CH CY CZ DE DK EE ES FI FO FR GB GL GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SJ SK UA US'.split(
		' '
	);

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const codes = codesOfAllCountries();
const byName = namesOfAllCountries();

/** The ISO code for what was written ("FI", "UK", "Finland"), or null when no country is meant. */
export function settleCountry(written: string | null): string | null {
	const text = (written ?? '').trim();
	if (/^[A-Za-z]{2}$/.test(text)) {
		const code = text.toUpperCase();
		const settled = OTHER_CODES[code] ?? code;
		return codes.has(settled) ? settled : null;
	}

	return byName.get(text.toLowerCase()) ?? null;
}

/** CLDR also names groupings, reserved codes (EU, UN, ZZ …) and former ones: FX is called "France" too, SU "Russia". */
function isCountry(code: string): boolean {
	const reserved = ['EU', 'UN', 'EZ', 'ZZ', 'XA', 'XB', 'QO'];
	const isCurrent = new Intl.Locale(`und-${code}`).region === code;

	return isCurrent && !reserved.includes(code) && names.of(code) !== undefined;
}

function codesOfAllCountries(): ReadonlySet<string> {
	const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));

	return new Set(letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry));
}

function namesOfAllCountries(): ReadonlyMap<string, string> {
	const found = [...codes].map((code): [string, string] => [(names.of(code) ?? code).toLowerCase(), code]);

	return new Map([...found, ...Object.entries(OTHER_NAMES)]);
}
