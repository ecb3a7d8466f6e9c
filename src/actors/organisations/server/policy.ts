// Who may do what: reading is open to everybody, bringing in records is the operator's.
import { Refusal } from '#platform/errors';
import type { Actor } from '../organisation.ts';

/** Import and export run at the command line, where whoever can run them already owns the installation. */
export function mustBeOperator(actor: Actor): void {
	if (actor.kind !== 'operator') throw new Refusal('organisation.operator-only');
}
