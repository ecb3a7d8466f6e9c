// Which languages the interface can have: those whose names, plurals and dates the runtime knows, written from left to right.
import { Usage } from '../options.ts';

/** Scripts of living languages (ISO 15924). */
// cspell:ignore Adlm Hebr Mand Nkoo Rohg Samr Syrc Thaa
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The name of a language in itself; refuses a code that Talka could not write pages in. */
export function nameOfLanguage(code: string): string {
	if (!/^[a-z]{2,3}$/.test(code)) {
		throw new Usage(`"${code}" is no language code: two or three small letters, such as lv or smn.`);
	}
	const [usual = code] = Intl.getCanonicalLocales(code);
	if (usual !== code) throw new Usage(`"${code}" is an old code; the language is "${usual}" today.`);
	const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
	if (name === undefined || Intl.PluralRules.supportedLocalesOf(code).length === 0) {
		throw new Usage(`Nothing is known of "${code}": neither its name nor how it counts.`);
	}
	if (isFromRightToLeft(code)) {
		throw new Usage(
			`${name} is written from right to left, and no page of Talka has been laid out for that.`
		);
	}

	return name;
}

function isFromRightToLeft(code: string): boolean {
	const script = new Intl.Locale(code).maximize().script ?? 'Latn';

	return RIGHT_TO_LEFT.has(script);
}
