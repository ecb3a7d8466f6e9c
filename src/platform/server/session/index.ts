// Cookies of signed-in people and of drafts: names, options, and nothing that a script could read.
export { cookiesFrom, setCookies, type ResponseCookie } from './response-cookies.ts';
export { ensureDraftKey, forgetDraftKey, readDraftKey } from './draft-key.ts';
