// Pages in a language: our own, and those that other sites show in a frame, without head and foot, where nobody is signed in
// and nothing is remembered.
const PAGES = '/[[lang=locale]]';
const EMBED = `${PAGES}/embed`;

export function isBare(routeId: string | null): boolean {
	return routeId?.startsWith(EMBED) === true;
}

export function isOwnPage(routeId: string | null): boolean {
	return routeId?.startsWith(PAGES) === true && !isBare(routeId);
}
