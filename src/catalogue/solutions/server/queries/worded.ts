// Solutions by beginnings of words that stand in them.
import { ne } from 'drizzle-orm';
import { wordedIn } from '#commons/records/server';
import { solutions } from '../tables.ts';

const { id, title, description, themes, technologies } = solutions;

export const wordedSolutions = wordedIn({
	table: solutions,
	visible: ne(solutions.state, 'draft'),
	id,
	title,
	texts: [title, description, themes, technologies]
});
