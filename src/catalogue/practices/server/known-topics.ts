// Checks topics that a form names against the vocabulary.
import { allConcepts } from '#commons/vocabulary/server';
import { Refusal } from '#platform/errors';
import type { PracticeRefusal } from '../practice-acts.ts';

/** `had` are the topics of the practice so far: brought-in ones are words of their source that no vocabulary knows. */
export function mustBeKnown(topics: readonly string[], had: readonly string[]): void {
	const known = new Set([...allConcepts().map(({ id }) => id), ...had]);
	if (topics.some((topic) => !known.has(topic))) throw new Refusal<PracticeRefusal>('practice.term-unknown');
}
