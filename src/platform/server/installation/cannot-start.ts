// The one kind of error that a command prints as a single plain sentence.
export class CannotStart extends Error {
	constructor(sentence: string) {
		super(sentence);
		this.name = 'CannotStart';
	}
}

/** What the operating system or PostgreSQL said when there was no room left, under any of its names. */
export function saysDiskFull(text: string): boolean {
	return /no space left|file too large|disk (is )?full|disk quota|ENOSPC|EFBIG|EDQUOT|SIGXFSZ|could not extend file/i.test(
		text
	);
}
