// Digital public goods as solutions: open software, data and content that others may use.
import { asList, asText, asWebAddress, type LineMapping } from '#commons/records';

export const fromDigitalPublicGood: LineMapping = (line) => {
	const [owner] = asList(line['organisations']);
	const [address = null] = [line['website'], ...asList(line['repositories'])]
		.map(asWebAddress)
		.filter((found) => found !== null);

	return {
		id: asText(line['id']),
		title: asText(line['name']),
		description: asText(line['description']),
		language: 'en',
		themes: asList(line['sectors']),
		technologies: asList(line['type']),
		licence: asList(line['licence']).join(', ').slice(0, 300) || null,
		url: address,
		organisation: owner ? { name: owner.slice(0, 300), country: null } : null,
		source: { name: 'Digital Public Goods registry', licence: 'Unlicense' }
	};
};
