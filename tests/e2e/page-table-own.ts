// Pages for people with an account: forms, what waits, what others may not see; with the states of refused forms.
import type { PageEntry } from './page-entry.ts';
import type { Role, Samples } from './page-samples.ts';
import type { Locale } from './texts.ts';

const FORM_BYTES = 45_000;
const READING_BYTES = 35_000;
/** The same page comes twice, the second time without its styles. */
const REFUSED_BYTES = 65_000;
const IN_LANGUAGE = '[[lang=locale]]';
const NEED = 'needs/[needId=id]';
const SOLUTION = 'solutions/[solutionId=id]';
const PRACTICE = 'practices/[practiceId=id]';
const ORGANISATION = 'organisations/[organisationId=id]';
const LONG = 'å'.repeat(600);

type More = Pick<PageEntry, 'wrong' | 'isState' | 'as' | 'status'>;

/** `route` below the language; `path` may name a sample in angle brackets. */
function row(name: string, route: string, path: string, more: More = {}): PageEntry {
	return {
		name,
		route: `${IN_LANGUAGE}/${route}`,
		budget: more.wrong ? REFUSED_BYTES : FORM_BYTES,
		path: (locale: Locale, samples: Samples) =>
			`/${locale}${path.replace(/<(\w+)>/, (_all, sample: keyof Samples) => samples[sample])}`,
		...more
	};
}

/** The form as it comes back when nothing, or something wrong, was written. */
function refused(
	name: string,
	route: string,
	path: string,
	more: More & { wrong: NonNullable<More['wrong']> }
) {
	return row(`${name}, refused`, route, path, { isState: true, ...more });
}

const as = (role: Role): More => ({ as: role });

const accountPages = [
	row('register', 'register', '/register'),
	refused('register', 'register', '/register', { wrong: { email: 'no address', password: 'short' } }),
	row('sign in', 'sign-in', '/sign-in'),
	row('sign in, form kept', 'sign-in', '/sign-in?kept=1', { isState: true }),
	refused('sign in', 'sign-in', '/sign-in', { wrong: { email: 'nobody@kaimas.example', password: LONG } }),
	row('confirm, mail sent', 'confirm', '/confirm?sent=1'),
	row('confirm, the link', 'confirm', '/confirm?token=abc', { isState: true }),
	row('password', 'password', '/password'),
	row('password, the link', 'password/[token]', '<password>'),
	row('password, a dead link', 'password/[token]', '/password/abc', { isState: true }),
	row('account', 'account', '/account', as('owner')),
	row('account without an organisation', 'account', '/account', { ...as('newcomer'), isState: true }),
	refused('account', 'account', '/account', { ...as('owner'), wrong: { name: '' } }),
	row('administration', 'administration', '/administration', as('administrator')),
	row('a mail', 'administration/mails/[mailId=id]', '<mail>', as('administrator')),
	row('new organisation', 'organisations/new', '/organisations/new', as('newcomer')),
	refused('new organisation', 'organisations/new', '/organisations/new', {
		...as('newcomer'),
		wrong: { name: '' }
	}),
	row('own organisation', ORGANISATION, '<organisation>', { ...as('owner'), isState: true }),
	row('members', `${ORGANISATION}/members`, '<organisation>/members', as('owner')),
	row('join', `${ORGANISATION}/join`, '<organisation>/join', as('newcomer')),
	refused('join', `${ORGANISATION}/join`, '<organisation>/join', {
		...as('newcomer'),
		wrong: { message: LONG }
	}),
	row('what waits', 'waiting', '/waiting', as('owner')),
	row('what waits, nothing', 'waiting', '/waiting', { ...as('newcomer'), isState: true })
];

const needPages = [
	row('new need', 'needs/new', '/needs/new'),
	refused('new need', 'needs/new', '/needs/new', { wrong: { text: '' } }),
	...['gap', 'service', 'trouble', 'means', 'subject'].map((part, index) =>
		row(
			`need, part ${part}`,
			`${NEED}/write/[part=needPart]`,
			`<draftNeed>/write/${part}`,
			index === 0 ? as('editor') : { ...as('editor'), isState: true }
		)
	),
	refused('need, part service', `${NEED}/write/[part=needPart]`, '<draftNeed>/write/service', {
		...as('editor'),
		wrong: { who: LONG, place: LONG }
	}),
	refused('need, part trouble', `${NEED}/write/[part=needPart]`, '<draftNeed>/write/trouble', {
		...as('editor'),
		wrong: { baselineValue: 'about 40', frequency: LONG }
	}),
	refused('need, part subject', `${NEED}/write/[part=needPart]`, '<draftNeed>/write/subject', {
		...as('editor'),
		wrong: { cpvOther: '123' }
	}),
	row('need, read through', `${NEED}/check`, '<draftNeed>/check', as('editor')),
	row('need in review, for an owner', `${NEED}/check`, '<needInReview>/check', {
		...as('owner'),
		isState: true
	}),
	row('need in review', NEED, '<needInReview>', { ...as('editor'), isState: true }),
	row('own need', NEED, '<ownNeed>', { ...as('owner'), isState: true }),
	row('close a need', `${NEED}/close`, '<ownNeed>/close', as('owner')),
	refused('close a need', `${NEED}/close`, '<ownNeed>/close', { ...as('owner'), wrong: { reason: '' } }),
	row('history of a need', `${NEED}/history`, '<ownNeed>/history'),
	row('translate a need', `${NEED}/translate/[code=language]`, '<ownNeed>/translate/lt', as('owner')),
	refused('translate a need', `${NEED}/translate/[code=language]`, '<ownNeed>/translate/lt', {
		...as('owner'),
		wrong: { title: '' }
	}),
	row('matches of a need', `${NEED}/matches`, '<ownNeed>/matches', as('owner')),
	row('a match', 'matches/[matchId=id]', '<match>', as('owner')),
	refused('a match', 'matches/[matchId=id]', '<match>', { ...as('owner'), wrong: { text: 'Varför inte?' } }),
	row('a match, answered', 'matches/[matchId=id]', '<match>', { ...as('supplier'), isState: true }),
	row('a match, connected', 'matches/[matchId=id]', '<connected>', { ...as('owner'), isState: true })
];

const solutionPages = [
	row('new solution', 'solutions/new', '/solutions/new', as('supplier')),
	row('new solution from a file', 'solutions/new/publiccode', '/solutions/new/publiccode', as('supplier')),
	refused('new solution from a file', 'solutions/new/publiccode', '/solutions/new/publiccode', {
		...as('supplier'),
		wrong: { publiccode: 'name: [no end' }
	}),
	row('solution, as software', `${SOLUTION}/software`, '<ownSolution>/software', as('supplier')),
	...['what', 'running', 'terms', 'subject'].map((part, index) =>
		row(
			`solution, part ${part}`,
			`${SOLUTION}/write/[part=solutionPart]`,
			`<draftSolution>/write/${part}`,
			index === 0 ? as('supplier') : { ...as('supplier'), isState: true }
		)
	),
	refused('solution, part what', `${SOLUTION}/write/[part=solutionPart]`, '<draftSolution>/write/what', {
		...as('supplier'),
		wrong: { title: '', url: 'no address' }
	}),
	row('solution, read through', `${SOLUTION}/check`, '<draftSolution>/check', as('supplier')),
	row('own solution', SOLUTION, '<ownSolution>', { ...as('supplier'), isState: true }),
	row('retire a solution', `${SOLUTION}/retire`, '<ownSolution>/retire', as('supplier')),
	row('history of a solution', `${SOLUTION}/history`, '<ownSolution>/history'),
	row(
		'translate a solution',
		`${SOLUTION}/translate/[code=language]`,
		'<ownSolution>/translate/sv',
		as('supplier')
	),
	row('matches of a solution', `${SOLUTION}/matches`, '<ownSolution>/matches', as('supplier'))
];

const practicePages = [
	row('new practice', 'practices/new', '/practices/new', as('editor')),
	refused('new practice', 'practices/new', '/practices/new', {
		...as('editor'),
		wrong: { title: '', figureBefore: 'about 40' }
	}),
	row('practice, the form', `${PRACTICE}/write`, '<draftPractice>/write', as('editor')),
	row('practice, read through', `${PRACTICE}/check`, '<draftPractice>/check', as('editor')),
	row('own practice', PRACTICE, '<ownPractice>', { ...as('editor'), isState: true }),
	row('retire a practice', `${PRACTICE}/retire`, '<ownPractice>/retire', as('owner')),
	row('history of a practice', `${PRACTICE}/history`, '<ownPractice>/history'),
	row(
		'translate a practice',
		`${PRACTICE}/translate/[code=language]`,
		'<ownPractice>/translate/en',
		as('editor')
	)
];

const CONCEPT = 'terms/[conceptId=concept]';
const termPages = [
	...[
		row('thesaurus', 'terms', '/terms'),
		row('thesaurus, nothing found', 'terms', '/terms?q=zzzz', { isState: true }),
		row('a concept', CONCEPT, '/terms/home-care')
	].map((entry) => ({ ...entry, budget: READING_BYTES })),
	row('suggest a term', `${CONCEPT}/suggest`, '/terms/home-care/suggest', as('editor')),
	refused('suggest a term', `${CONCEPT}/suggest`, '/terms/home-care/suggest', {
		...as('editor'),
		wrong: { term: LONG, note: LONG }
	}),
	row('suggestions', 'terms/suggestions', '/terms/suggestions', as('administrator')),
	row('a suggestion', 'terms/suggestions/[suggestionId=id]', '<suggestion>', as('administrator')),
	refused('a suggestion', 'terms/suggestions/[suggestionId=id]', '<suggestion>', {
		...as('administrator'),
		wrong: { reason: '' }
	})
];

export const ownPages: readonly PageEntry[] = [
	...accountPages,
	...needPages,
	...solutionPages,
	...practicePages,
	...termPages
];
