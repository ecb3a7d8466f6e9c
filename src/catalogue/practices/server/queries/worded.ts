// Practices by beginnings of words that stand in them.
import { ne } from 'drizzle-orm';
import { wordedIn } from '#commons/records/server';
import { practices } from '../tables.ts';

const { id, title, description, themes, technologies } = practices;

export const wordedPractices = wordedIn({
	table: practices,
	visible: ne(practices.state, 'draft'),
	id,
	title,
	texts: [title, description, themes, technologies]
});
