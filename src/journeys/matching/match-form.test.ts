import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST_MATCH_TEXT, MatchAnswerForm } from './match-form.ts';
import { matchingMessages } from './messages.ts';

const pair = {
	needId: '11111111-1111-4111-8111-111111111111',
	solutionId: '22222222-2222-4222-8222-222222222222'
};

/** Field and message of each fault, as the page shows them. */
function faults(posted: object): string[] {
	const { issues } = v.safeParse(MatchAnswerForm, { ...pair, ...posted });

	return (issues ?? []).map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
}

describe('the form of an answer', () => {
	it('takes the reason that belongs to the button, whatever else was chosen', () => {
		const posted = { ...pair, fits: 'same-scale', misfits: 'price', text: ' Call us ' };
		expect(v.parse(MatchAnswerForm, { ...posted, said: 'accepted' })).toMatchObject({
			fits: 'same-scale',
			text: 'Call us'
		});
		expect(v.parse(MatchAnswerForm, { ...posted, said: 'declined' })).toMatchObject({ misfits: 'price' });
		expect(v.parse(MatchAnswerForm, { ...pair, said: 'accepted', fits: 'same-scale' })).toMatchObject({
			text: ''
		});
	});

	it('needs a reason of the list that belongs to the button', () => {
		expect(faults({ said: 'accepted' })).toEqual(['fits match.reason-needed']);
		expect(faults({ said: 'accepted', fits: 'price' })).toEqual(['fits match.reason-needed']);
		expect(faults({ said: 'declined', fits: 'same-scale' })).toEqual(['misfits match.reason-needed']);
	});

	it('needs a text where the reason says nothing', () => {
		expect(faults({ said: 'accepted', fits: 'other', text: ' ' })).toEqual(['text match.text-needed']);
		expect(faults({ said: 'declined', misfits: 'other' })).toEqual(['text match.text-needed']);
		expect(faults({ said: 'declined', misfits: 'other', text: 'Too noisy' })).toEqual([]);
	});

	it('limits the text, and takes what a browser can send', () => {
		const long = 'å'.repeat(LONGEST_MATCH_TEXT);
		expect(faults({ said: 'accepted', fits: 'other', text: long })).toEqual([]);
		expect(faults({ said: 'accepted', fits: 'other', text: `${long}å` })).toEqual([
			'text match.text-too-long'
		]);
		expect(
			v.parse(MatchAnswerForm, { ...pair, said: 'accepted', fits: 'other', text: 'a\u0000\r\nb' }).text
		).toBe('a\nb');
	});

	it('needs a button', () => {
		expect(faults({ fits: 'same-scale' })).toEqual(['said match.button-needed']);
		expect(faults({ said: 'maybe' })).toEqual(['said match.button-needed']);
	});

	it('names a pair', () => {
		expect(faults({ said: 'accepted', fits: 'same-scale', needId: 'x' })).toHaveLength(1);
	});

	it('says every fault in words', () => {
		for (const key of [
			'match.reason-needed',
			'match.text-needed',
			'match.text-too-long',
			'match.button-needed'
		])
			expect(Object.keys(matchingMessages.en)).toContain(key);
	});
});
