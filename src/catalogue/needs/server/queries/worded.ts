// Needs by beginnings of words that stand in them.
import { notInArray } from 'drizzle-orm';
import { wordedIn } from '#commons/records/server';
import { needs } from '../tables.ts';

const { id, title, description, themes, technologies, slots, summary } = needs;

export const wordedNeeds = wordedIn({
	table: needs,
	visible: notInArray(needs.state, ['draft', 'in_review']),
	id,
	title,
	texts: [title, description, themes, technologies, slots, summary]
});
