// Places: countries under one code each, however they were written, regions by name, and pins that do not hide each other.
export { formCountries, settleCountry } from './countries.ts';
export { placePins, type Pin } from './pins.ts';
export { regionName, regionsOf, type Region } from './regions.ts';
