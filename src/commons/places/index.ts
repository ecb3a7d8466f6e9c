// Places: countries under one code each, however they were written.
export { formCountries, settleCountry } from './countries.ts';
