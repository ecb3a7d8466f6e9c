// Interface languages and ICU messages: what every text for people goes through.
export {
	coreLocales,
	defaultLocale,
	furtherLocales,
	isLocale,
	locales,
	localeFromHeader,
	type CoreLocale,
	type Locale
} from './locales.ts';
export { translator, type Catalogue, type Translate, type Values } from './translator.ts';
export { countryName, formatNumber, languageName, localeNames } from './names.ts';
export { formatDate, formatMoment, formatMonth } from './dates.ts';
