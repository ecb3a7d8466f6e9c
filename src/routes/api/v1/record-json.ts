// A record as the programming interface shows it.
import { exportLine } from '#commons/records/server';
import type { RecordCore } from '#commons/records';
import { organisationsById } from '#actors/organisations/server';

type Listed = RecordCore & {
	state: string;
	trl?: number | null;
	licence?: string | null;
	expires?: string | null;
};

/** The import format plus Talka's own id, state and address of the page. */
export async function recordsJson(records: readonly Listed[], path: 'needs' | 'solutions' | 'practices') {
	const organisations = await organisationsById(records.map((record) => record.organisationId));

	return records.map((record) => {
		const { trl, licence, expires } = record;
		const extra = path === 'solutions' ? { trl, licence, expires } : {};
		const line = exportLine(record, organisations.get(record.organisationId ?? '') ?? null, extra);
		return {
			...line,
			id: record.id,
			sourceId: record.sourceId,
			state: record.state,
			page: `/en/${path}/${record.id}`
		};
	});
}
