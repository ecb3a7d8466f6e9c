// A concept as the programming interface and the downloads show it.
import type { Concept } from '#commons/vocabulary';

export function conceptJson({ id, kind, area, cpv, terms }: Concept) {
	return { id, kind, area, cpv, terms, page: `/en/terms/${id}` };
}
