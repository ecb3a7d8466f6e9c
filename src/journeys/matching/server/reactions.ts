// Matching starts when a record becomes public or changes.
import { on, type DomainEvent } from '#platform/server/events';
import type { Database } from '#platform/server/db';
import type { RecordKind } from '#commons/records';
import { indexRecords } from './index-records.ts';

export function reactions(): void {
	on('need.published', indexing('need'));
	on('solution.listed', indexing('solution'));
	on('practice.published', indexing('practice'));
}

function indexing(kind: RecordKind) {
	return async (tx: Database, events: readonly DomainEvent[]) => {
		await indexRecords(
			tx,
			kind,
			events.map((event) => event.subjectId)
		);
	};
}
