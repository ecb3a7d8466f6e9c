// The pages of administration are not there for anybody else.
import type { Actor } from '#actors/organisations';
import { NotFound } from '#platform/errors';

export function mustAdminister(actor: Actor): void {
	if (actor.kind !== 'person' || !actor.administrator) throw new NotFound('administration');
}
