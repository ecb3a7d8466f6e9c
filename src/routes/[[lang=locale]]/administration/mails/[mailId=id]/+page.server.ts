// One mail that is kept on this machine, for whoever has to hand its link on.
import { NotFound } from '#platform/errors';
import { formatMoment } from '#platform/i18n';
import { findOutboxMail } from '#platform/server/mail';
import { mustAdminister } from '../../only-administrators.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, locale }, params }) => {
	mustAdminister(actor);
	const mail = await findOutboxMail(params.mailId);
	if (!mail) throw new NotFound(`mail ${params.mailId}`);

	return {
		mail: {
			to: mail.to,
			subject: mail.subject,
			text: mail.text,
			language: mail.locale,
			state: mail.state,
			written: formatMoment(new Date(mail.writtenAt), locale)
		}
	};
};
