// Says why a record was found, in the reader's language: shared concepts, subject, place, names, similar wording.
import { embedFloat } from '#commons/language/server';
import { pickText, type PickedText, type RecordCore } from '#commons/records';
import { conceptLabel, cpvLabel } from '#commons/vocabulary/server';
import { translator, type Locale, type Translate } from '#platform/i18n';
import type { Reason } from '../answer.ts';
import { matchingMessages } from '../messages.ts';
import { across, cosineAcross } from '../vectors.ts';
import { clausesOf, sharedTerms } from '../wording.ts';
import type { Candidate } from './candidates.ts';
import type { Understanding } from './understand.ts';

const MOST_CONCEPTS_NAMED = 4;
/** A clause is quoted from here on; below, only when there is no other reason. */
const WORTH_QUOTING = 0.4;

type Meeting = { question: Understanding; candidate: Candidate; record: RecordCore; direction: Float32Array };

/** At least one; the nearest wording is always there to be quoted. */
export function reasonsFor({ question, candidate, record, direction }: Meeting, locale: Locale): Reason[] {
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

	const quote = nearestClause(question.vector, direction, written);
	if (quote && quote.cosine >= WORTH_QUOTING) reasons.push(wordingReason(quote, t));

	return reasons.length > 0 ? reasons : [wordingReason(quote ?? title, t)];
}

function wordingReason({ text, language }: PickedText, t: Translate<'reason.wording'>): Reason {
	return { kind: 'wording', text: t('reason.wording', { quote: text }), quote: { text, language } };
}

function subjectReason(code: string, locale: Locale): Reason {
	const t = translator(matchingMessages, locale);
	const label = cpvLabel(code, locale);
	const text = label === null ? t('reason.cpv-bare', { code }) : t('reason.cpv', { code, label });

	return { kind: 'cpv', text };
}

/** The clause of the description that is nearest to the question; null when there is no description. */
function nearestClause(
	vector: Float32Array,
	direction: Float32Array,
	description: PickedText
): (PickedText & { cosine: number }) | null {
	const asked = across(vector, direction);
	const clauses = clausesOf(description.text).map((text) => ({
		text,
		language: description.language,
		cosine: cosineAcross(asked, embedFloat(text), direction)
	}));

	return clauses.toSorted((a, b) => b.cosine - a.cosine)[0] ?? null;
}
