// Steps of journeys with accounts: for whom a page says one acts, pressing a button, asking to join.
import { expect, type Locator, type Page } from '@playwright/test';
import { peopleMessages } from '#actors/people';
import { translator } from '#platform/i18n';
import { organisationText, pageText, type Locale } from './texts.ts';
import { follow } from './visits.ts';

export const personText = (locale: Locale) => translator(peopleMessages, locale);

/** A name no other organisation has. */
export function newName(): string {
	return `Ežerų krašto savivaldybė ${crypto.randomUUID().slice(0, 8)}`;
}

/** The strip under the head of every page of a signed-in person. */
export function acting(page: Page, locale: Locale): Locator {
	return page.getByRole('region', { name: pageText(locale)('acting.label') });
}

/** The address of the organisation whose page is shown. */
export function organisationOf(page: Page): string {
	return new URL(page.url()).pathname;
}

export async function press(page: Page, name: string): Promise<void> {
	await follow(page, page.getByRole('main').getByRole('button', { name, exact: true }));
}

export async function askToJoin(
	page: Page,
	organisation: string,
	locale: Locale,
	role: 'editor' | 'viewer'
): Promise<void> {
	await page.goto(`${organisation}/join`);
	await page.getByRole('radio', { name: organisationText(locale)(`role.${role}`) }).check();
	await page.getByRole('textbox').fill('I work at the library.\nאני עובד בספרייה');
	await press(page, pageText(locale)('members.join.button'));
	await expect(page.getByText(pageText(locale)('account.asked'))).toBeVisible();
}
