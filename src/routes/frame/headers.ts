// What every answer says about itself: what a page may load, who may frame it, how long it may be kept.
// cspell:ignore nosniff

const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join('; ');

/** In development Vite puts styles and its client into the page, which this policy forbids. */
export function setSecurityHeaders(headers: Headers, inDevelopment: boolean): void {
	if (!inDevelopment) headers.set('content-security-policy', CONTENT_SECURITY_POLICY);
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
