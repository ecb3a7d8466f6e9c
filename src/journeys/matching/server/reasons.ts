// Says why a record was found, in the reader's language: shared concepts, subject, place, names, similar wording.
import { cosine, embed } from '#commons/language/server';
import { pickText, type PickedText, type RecordCore } from '#commons/records';
import { conceptLabel, cpvLabel } from '#commons/vocabulary/server';
import { translator, type Locale } from '#platform/i18n';
import type { Reason } from '../answer.ts';
import { matchingMessages } from '../messages.ts';
import { clausesOf, sharedTerms } from '../wording.ts';
import type { Candidate } from './candidates.ts';
import type { Understanding } from './understand.ts';

const MOST_CONCEPTS_NAMED = 4;
/** A clause is quoted from here on; below, only when there is no other reason. */
const WORTH_QUOTING = 0.5;

export function reasonsFor(
	question: Understanding,
	candidate: Candidate,
	record: RecordCore,
	locale: Locale
): Reason[] {
	const t = translator(matchingMessages, locale);
	const reasons: Reason[] = [];
	const labels = candidate.shared.slice(0, MOST_CONCEPTS_NAMED).map((id) => conceptLabel(id, locale));
	if (labels.length > 0)
		reasons.push({ kind: 'concept', text: t('reason.concept', { concepts: labels.join(' · ') }) });
	if (candidate.sameSubject !== null) reasons.push(subjectReason(candidate.sameSubject, locale));
	if (candidate.samePlace !== null)
		reasons.push({ kind: 'place', text: t('reason.place', { place: candidate.samePlace }) });

	const written = pickText(record.description, question.language, record.language);
	const title = pickText(record.title, question.language, record.language);
	const terms = sharedTerms(question.text, `${title.text}. ${written.text}`).filter(
		(term) => term !== candidate.samePlace
	);
	if (terms.length > 0) reasons.push({ kind: 'term', text: t('reason.term', { terms: terms.join(', ') }) });

	const quote = nearestClause(question.vector, title, written);
	if (quote.cosine >= WORTH_QUOTING || reasons.length === 0) {
		const { text, language } = quote;
		reasons.push({ kind: 'wording', text: t('reason.wording', { quote: text }), quote: { text, language } });
	}

	return reasons;
}

function subjectReason(code: string, locale: Locale): Reason {
	const t = translator(matchingMessages, locale);
	const label = cpvLabel(code, locale);
	const text = label === null ? t('reason.cpv-bare', { code }) : t('reason.cpv', { code, label });

	return { kind: 'cpv', text };
}

/** The clause that is nearest to the question, or the title where nothing in the description is nearer. */
function nearestClause(
	vector: Int8Array,
	title: PickedText,
	description: PickedText
): PickedText & { cosine: number } {
	const clauses = clausesOf(description.text).map((text) => ({
		text,
		language: description.language,
		cosine: cosine(vector, embed(text))
	}));
	const own = { ...title, cosine: cosine(vector, embed(title.text)) };

	return clauses.reduce((best, clause) => (clause.cosine > best.cosine ? clause : best), own);
}
