// The day by which offers are good or expired, as YYYY-MM-DD.

export function today(): string {
	return new Date().toISOString().slice(0, 10);
}
