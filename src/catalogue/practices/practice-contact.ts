// Finds the e-mail, web address or telephone number in the written contact of an office, so that a page can lead there.
export type ContactPart = { text: string; href: string | null };

const WAY = /https?:\/\/[^\s<>"]+[^\s<>".,;)]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\+\d[\d ()-]{5,20}\d/g;

/** All parts together are the text as it was written. */
export function contactParts(contact: string): ContactPart[] {
	const parts: ContactPart[] = [];
	let from = 0;
	for (const { 0: found, index } of contact.matchAll(WAY)) {
		parts.push({ text: contact.slice(from, index), href: null }, { text: found, href: hrefOf(found) });
		from = index + found.length;
	}
	parts.push({ text: contact.slice(from), href: null });

	return parts.filter(({ text }) => text !== '');
}

function hrefOf(found: string): string {
	if (found.startsWith('http')) return found;

	return found.includes('@') ? `mailto:${found}` : `tel:${found.replaceAll(/[^\d+]/g, '')}`;
}
