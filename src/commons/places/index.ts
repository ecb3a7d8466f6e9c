// Places: countries under one code each, however they were written.
export { settleCountry } from './countries.ts';
