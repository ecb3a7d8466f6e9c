// A list as an Atom feed (RFC 4287): the newest records for news readers, each in the language it was written in.
import { pickText, type RecordCore, type RecordKind } from '#commons/records';
import type { Locale } from '#platform/i18n';
import { kindPaths } from './kinds.ts';
import { pageTexts } from './page-texts.ts';

export const FEED_LENGTH = 50;

export function atomFeed(
	kind: RecordKind,
	records: readonly RecordCore[],
	locale: Locale,
	origin: string
): Response {
	const t = pageTexts(locale);
	const list = `${origin}/${locale}/${kindPaths[kind]}`;
	const updated = (records[0]?.createdAt ?? new Date(0)).toISOString();
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
		`<title>${escaped(t('site.title', { page: t(`list.${kindPaths[kind]}`) }))}</title>`,
		`<id>${list}</id><updated>${updated}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${list}/feed.xml"/><link rel="alternate" type="text/html" href="${list}"/>`,
		'<author><name>Talka</name></author>',
		...records.map((record) => entry(record, `${list}/${record.id}`, locale)),
		'</feed>'
	];

	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' }
	});
}

function entry(record: RecordCore, address: string, locale: Locale): string {
	const title = pickText(record.title, locale, record.language);
	const summary = pickText(record.description, title.language, record.language);

	return [
		`<entry xml:lang="${title.language}"><title>${escaped(title.text)}</title>`,
		`<id>urn:uuid:${record.id}</id><updated>${record.createdAt.toISOString()}</updated>`,
		`<link rel="alternate" type="text/html" href="${address}"/><summary>${escaped(summary.text.slice(0, 500))}</summary></entry>`
	].join('');
}

/** XML allows no control characters but tab and line ends, not even escaped. */
function escaped(text: string): string {
	const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

	return text
		.toWellFormed()
		.replace(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ' '))
		.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
