// Why a rule of offers may say no; each code is also a message key.
export type SolutionRefusal =
	| 'solution.not-in-this-state'
	| 'solution.incomplete'
	| 'solution.stays-complete'
	| 'solution.changed-meanwhile'
	| 'solution.term-unknown'
	| 'solution.cpv-unknown'
	| 'solution.language'
	| 'solution.id-taken'
	| 'solution.same-language'
	| 'solution.too-early'
	| 'solution.expires-missing'
	| 'solution.expires-past'
	| 'solution.expires-too-far';
