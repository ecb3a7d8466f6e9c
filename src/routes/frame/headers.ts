// What every answer says about itself: what a page may load, who may frame it, how long it may be kept.
// cspell:ignore nosniff

const POLICY = 'content-security-policy';

/** Who may show the page in a frame, and whose pages it shows in frames itself; nobody and none unless a page says so. */
export type Framing = { ancestors?: readonly string[]; frames?: readonly string[] };

export function contentSecurityPolicy({ ancestors = ["'none'"], frames = [] }: Framing = {}): string {
	return [
		"default-src 'none'",
		"style-src 'self'",
		"img-src 'self' data:",
		...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
		"form-action 'self'",
		"base-uri 'none'",
		`frame-ancestors ${ancestors.join(' ')}`
	].join('; ');
}

/** What other sites may read with scripts of their own: open data, and never with anybody's cookies. */
const OPEN_DATA = /^(?:application\/(?:[a-z]+\+)?json|application\/(?:jsonl|atom\+xml)|text\/turtle)\b/;

/** In development Vite puts styles and its client into the page, which this policy forbids. */
export function setSecurityHeaders(headers: Headers, inDevelopment: boolean): void {
	if (inDevelopment) headers.delete(POLICY);
	else if (!headers.has(POLICY)) headers.set(POLICY, contentSecurityPolicy());
	if (OPEN_DATA.test(headers.get('content-type') ?? '')) headers.set('access-control-allow-origin', '*');
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set(
		'permissions-policy',
		'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()'
	);
}

/** A page differs by language and appearance, so it is asked for again each time; the tag makes that cheap. */
export function setPageHeaders(headers: Headers, languageNegotiated: boolean): void {
	if (!headers.get('content-type')?.startsWith('text/html')) return;
	headers.set('content-type', 'text/html; charset=utf-8');
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
	headers.append('vary', languageNegotiated ? 'Accept-Language, Cookie' : 'Cookie');
}
