// Public challenges as needs: a problem that an agency opened to solvers.
import { asText, asWebAddress, type LineMapping } from '#commons/records';

export const fromChallengeGov: LineMapping = (line) => {
	const agency = asText(line['agency']);
	const parts = [asText(line['tagline']), asText(line['description'])].filter((text) => text !== '');

	return {
		id: asText(line['id']),
		title: asText(line['title']),
		description: parts.join('\n\n'),
		language: 'en',
		country: 'US',
		url: asWebAddress(line['url']),
		organisation: agency === '' ? null : { name: agency.slice(0, 300), country: 'US' },
		source: { name: 'Challenge.gov', url: asWebAddress(line['url']), licence: 'CC0-1.0' }
	};
};
