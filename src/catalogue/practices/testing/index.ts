// Builders for tests: what a person may type about a practice.
// cspell:ignore Byns egen skolbarnen Kommunen skolskjutsen paket Kostnaden bokningarna Utvecklingsenheten
import * as v from 'valibot';
import { PracticeForm, type PracticeInput } from '../practice-form.ts';

/** A complete form as a browser sends it; `revision` is that of a practice just begun. */
export const fullForm: Readonly<Record<string, string>> = {
	revision: '1',
	title: 'Byns egen bil kör skolbarnen',
	language: 'sv',
	description: 'Kommunen kör skolskjutsen själv och tar med paket på vägen hem.',
	place: 'Fjällsele',
	country: 'SE',
	since: '2023-08',
	result: 'Kostnaden sjönk.',
	figureBefore: '530 000',
	figureAfter: '388 000',
	figureUnit: 'kronor per läsår',
	notAgain: 'Låta förarna sköta bokningarna per sms.',
	contact: 'Utvecklingsenheten, utveckling@fjallsele.example'
};

export function aPracticeInput(changes: Readonly<Record<string, string | string[]>> = {}): PracticeInput {
	return v.parse(PracticeForm, { ...fullForm, ...changes });
}
