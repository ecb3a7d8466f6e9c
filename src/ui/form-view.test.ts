import { describe, expect, it } from 'vitest';
import { describedBy, fieldId } from './field-id.ts';
import { formView } from './form-view.ts';

const say = (key: string) => `«${key}»`;
const refused = (posted: Record<string, string | string[]>, issues: Record<string, string[]> = {}) => ({
	posted,
	issues,
	refusal: null
});

describe('a form that was not sent yet', () => {
	const view = formView(null, { title: 'Snow', places: ['a', 'b'], note: null, more: undefined }, say);

	it('shows what is stored, and nothing where nothing is', () => {
		expect(view.value('title')).toBe('Snow');
		expect(view.values('places')).toEqual(['a', 'b']);
		expect([view.value('note'), view.value('more'), view.value('unknown')]).toEqual(['', '', '']);
		expect(view.values('note')).toEqual([]);
	});

	it('has nothing to correct', () => {
		expect([view.errors, view.error('title'), view.refusal]).toEqual([[], undefined, null]);
		expect(formView(undefined, {}, say).errors).toEqual([]);
	});
});

describe('a form that was refused', () => {
	it('keeps what was typed, also where it was emptied', () => {
		const view = formView(refused({ title: '', size: 'about 40' }), { title: 'Snow', size: '12' }, say);
		expect([view.value('title'), view.value('size')]).toEqual(['', 'about 40']);
	});

	it('leaves boxes unticked that were unticked, though they are ticked in what is stored', () => {
		const view = formView(refused({ title: 'Snow' }), { title: '', consent: 'yes', places: ['a'] }, say);
		expect(view.value('consent')).toBe('');
		expect(view.values('places')).toEqual([]);
	});

	it('reads one ticked box as a list of one, and several as they are', () => {
		expect(formView(refused({ places: 'a' }), {}, say).values('places')).toEqual(['a']);
		expect(formView(refused({ places: ['a', 'b'] }), {}, say).values('places')).toEqual(['a', 'b']);
	});

	it('tells the first thing wrong with each field, in words and in the order of the fields', () => {
		const issues = { title: ['title.short', 'title.odd'], 'wanted.from': ['month.wrong'], empty: [] };
		const view = formView(refused({ title: 'x', 'wanted.from': '' }, issues), {}, say);
		expect(view.errors).toEqual([
			{ name: 'title', text: '«title.short»' },
			{ name: 'wanted.from', text: '«month.wrong»' }
		]);
		expect(view.error('title')).toBe('«title.short»');
		expect(view.error('size')).toBeUndefined();
	});

	it('puts what is wrong with one of several at the field that holds them, once', () => {
		const issues = { 'places.1': ['place.unknown'], 'places.2': ['place.twice'] };
		const view = formView(refused({ places: ['a', 'b', 'c'] }, issues), {}, say);
		expect(view.errors).toEqual([{ name: 'places', text: '«place.unknown»' }]);
	});

	it('leaves a numbered field alone that stands on the page itself', () => {
		const posted = { 'places.0': 'a', 'places.1': 'b' };
		const view = formView(refused(posted, { 'places.1': ['place.unknown'] }), { places: [] }, say);
		expect(view.error('places.1')).toBe('«place.unknown»');
	});

	it('words the rule that said no', () => {
		const view = formView({ posted: {}, issues: {}, refusal: 'need.already-published' }, {}, say);
		expect(view.refusal).toBe('«need.already-published»');
	});

	it('takes no field from the prototype of objects', () => {
		expect(formView(refused({}), {}, say).value('constructor')).toBe('');
	});
});

describe('the id of a control', () => {
	it('has no dots, which a selector would read as classes', () => {
		expect(fieldId('wanted.from')).toBe('f-wanted-from');
	});

	it('names what describes it, in reading order, and nothing where nothing does', () => {
		expect(describedBy('f-a', { hint: 'x', error: 'y' })).toBe('f-a-d f-a-e');
		expect(describedBy('f-a', { hint: undefined, error: '' })).toBeUndefined();
	});
});
