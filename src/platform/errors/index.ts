// The two expected failures of the domain: a rule that says no, and a thing that is not there.

/** A rule refuses what was asked; `code` is also the key of the text shown to the person. */
export class Refusal<Code extends string = string> extends Error {
	readonly code: Code;

	constructor(code: Code) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
	}
}

/** Nothing stands under that id or address. */
export class NotFound extends Error {
	constructor(what: string) {
		super(`${what} was not found`);
		this.name = 'NotFound';
	}
}
