// Error answers of the programming interface: RFC 9457 problem documents.
export type ProblemDetail = { pointer: string; detail: string };

const TITLES: Record<number, string> = {
	400: 'Bad request',
	404: 'Not found',
	405: 'Method not allowed',
	413: 'Content too large',
	415: 'Unsupported media type',
	422: 'Unprocessable content',
	500: 'Internal error',
	503: 'Service unavailable'
};

/** `errors` points at each wrong part of the body (JSON pointer) or of the query (`?name`). */
export function problem(status: number, detail: string, errors: readonly ProblemDetail[] = []): Response {
	const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, errors };

	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' }
	});
}
