// The month of now, as YYYY-MM, where the sun rises first: nobody is refused for living east of the server.
const FARTHEST_EAST_MILLISECONDS = 14 * 60 * 60 * 1000;

export function thisMonth(): string {
	return new Date(Date.now() + FARTHEST_EAST_MILLISECONDS).toISOString().slice(0, 7);
}
