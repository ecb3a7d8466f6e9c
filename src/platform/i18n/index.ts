// Interface languages and ICU messages: what every text for people goes through.
export { defaultLocale, isLocale, locales, localeFromHeader, localeNames, type Locale } from './locales.ts';
export { translator, type Catalogue, type Translate, type Values } from './translator.ts';
export { countryName, formatNumber, languageName } from './names.ts';
export { formatDate, formatMoment, formatMonth } from './dates.ts';
