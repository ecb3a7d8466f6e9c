// Text that may stand in XML and SVG, whatever somebody wrote.
const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;'
};

/** XML allows no control characters but tab and line ends, and no lone halves of a sign, not even escaped. */
export function asXml(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ' '))
		.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
