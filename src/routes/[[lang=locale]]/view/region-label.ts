// How a region is called: by its name in the reader's language, else its code with the country.
import { regionName, settleCountry } from '#commons/places';
import { countryName, type Locale } from '#platform/i18n';

export function regionLabel(code: string, locale: Locale): string {
	const letters = code.slice(0, 2);

	return regionName(code, locale) ?? `${countryName(settleCountry(letters) ?? letters, locale)} ${code}`;
}
