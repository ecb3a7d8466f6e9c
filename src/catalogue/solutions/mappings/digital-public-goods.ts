// Digital public goods as solutions: open software, data and content that others may use.
import { asList, asText, type LineMapping } from '#commons/records';

export const fromDigitalPublicGood: LineMapping = (line) => {
	const [owner] = asList(line['organisations']);
	const website = asText(line['website']) || asList(line['repositories'])[0] || '';

	return {
		id: asText(line['id']),
		title: asText(line['name']),
		description: asText(line['description']),
		language: 'en',
		themes: asList(line['sectors']),
		technologies: asList(line['type']),
		licence: asList(line['licence']).join(', ').slice(0, 300) || null,
		url: URL.canParse(website) ? website : null,
		organisation: owner ? { name: owner.slice(0, 300), country: null } : null,
		source: { name: 'Digital Public Goods registry', licence: 'Unlicense' }
	};
};
