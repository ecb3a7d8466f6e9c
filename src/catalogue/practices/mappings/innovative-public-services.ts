// Innovative public services of the EU collection as practices: what an administration tried, with its status.
import { asList, asText, asWebAddress, type LineMapping } from '#commons/records';

export const fromInnovativeService: LineMapping = (line) => {
	const [country = ''] = asList(line['countries']);
	const organisation = asText(line['organisation']);
	const themes = [line['sector'], line['sector2'], line['status']].map(asText).filter((text) => text !== '');

	return {
		id: asText(line['id']),
		title: asText(line['name']),
		description: asText(line['description']),
		language: 'en',
		country: country || null,
		themes: themes.map((theme) => theme.slice(0, 200)),
		technologies: [asText(line['technology'])].filter((text) => text !== ''),
		url: asWebAddress(line['url']),
		organisation: organisation === '' ? null : { name: organisation.slice(0, 300), country: country || null },
		source: { name: asText(line['source']) || 'JRC', licence: 'EUPL-1.2' }
	};
};
