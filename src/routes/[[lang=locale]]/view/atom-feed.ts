// A list as an Atom feed (RFC 4287): the newest records for news readers, each in the language it was written in.
import { pickText, readListAsked, wholeRequest, type ListAsked, type RecordCore } from '#commons/records';
import type { Locale } from '#platform/i18n';
import { tagOf } from '../../machines/tag-of.ts';
import { asXml } from '../../machines/xml.ts';
import { kindPaths } from './kinds.ts';
import { feedOf } from './list-page.ts';
import { pageTexts } from './page-texts.ts';
import type { AskedList, ReadList } from './record-list.ts';
import { searchHelp } from './search-help.ts';

const FEED_LENGTH = 50;

/** Always the newest first: news readers ask what is new, not what fits best. */
export async function recordFeed(list: AskedList, read: ReadList): Promise<Response> {
	const { url, kind, offer, locale } = list;
	const { asked: wanted } = readListAsked(url.searchParams, offer, { limit: FEED_LENGTH });
	const asked = wholeRequest({ ...wanted, cursor: undefined, sort: 'newest' });
	const { items } = await read(asked, searchHelp(kind, asked, locale));

	return atomFeed(list, asked, items);
}

function atomFeed(
	{ url, kind, locale }: AskedList,
	asked: ListAsked,
	records: readonly RecordCore[]
): Response {
	const t = pageTexts(locale);
	const path = `/${locale}/${kindPaths[kind]}`;
	const list = `${url.origin}${path}`;
	const self = url.origin + feedOf(path, asked);
	const page = self.replace('/feed.xml', '');
	const updated = (records[0]?.createdAt ?? new Date(0)).toISOString();
	const words = asked.text === undefined ? '' : ` ${t('list.chip.words', { words: asked.text })}`;
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
		`<title>${asXml(t('site.title', { page: t(`list.${kindPaths[kind]}`) + words }))}</title>`,
		`<id>${asXml(page)}</id><updated>${updated}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${asXml(self)}"/><link rel="alternate" type="text/html" href="${asXml(page)}"/>`,
		'<author><name>Talka</name></author>',
		...records.map((record) => entry(record, `${list}/${record.id}`, locale)),
		'</feed>'
	];

	const text = lines.join('\n');

	// News readers ask often; who has this feed already gets 304 and nothing else.
	return new Response(text, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'public, max-age=300',
			etag: tagOf(text)
		}
	});
}

function entry(record: RecordCore, address: string, locale: Locale): string {
	const title = pickText(record.title, locale, record.language);
	const summary = pickText(record.description, title.language, record.language);

	return [
		`<entry xml:lang="${title.language}"><title>${asXml(title.text)}</title>`,
		`<id>urn:uuid:${record.id}</id><updated>${record.createdAt.toISOString()}</updated>`,
		`<link rel="alternate" type="text/html" href="${address}"/><summary>${asXml(summary.text.slice(0, 500))}</summary></entry>`
	].join('');
}
