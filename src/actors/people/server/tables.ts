// People and what they sign in with. The property names are those that better-auth asks for.
import { boolean, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Locale } from '#platform/i18n';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const people = pgTable('people', {
	id: uuid('id').primaryKey(),
	name: text('name').notNull(),
	/** In lower case, composed: whoever registers twice is one person. */
	email: text('email').notNull().unique(),
	emailVerified: boolean('email_verified').notNull().default(false),
	/** better-auth wants the column; Talka keeps no pictures. */
	image: text('image'),
	locale: text('locale').$type<Locale>().notNull().default('en'),
	administrator: boolean('administrator').notNull().default(false),
	moderator: boolean('moderator').notNull().default(false),
	createdAt: moment('created_at').notNull().defaultNow(),
	updatedAt: moment('updated_at').notNull().defaultNow()
});

const personId = () =>
	uuid('person_id')
		.notNull()
		.references(() => people.id, { onDelete: 'cascade' });

export const sessions = pgTable(
	'sessions',
	{
		id: uuid('id').primaryKey(),
		userId: personId(),
		token: text('token').notNull().unique(),
		expiresAt: moment('expires_at').notNull(),
		/** Never filled: nobody needs to know from where somebody signed in. */
		ipAddress: text('ip_address'),
		userAgent: text('user_agent'),
		createdAt: moment('created_at').notNull().defaultNow(),
		updatedAt: moment('updated_at').notNull().defaultNow()
	},
	(table) => [index('sessions_of_person').on(table.userId)]
);

/** Ways to sign in: today a password, later perhaps the sign-in of a town. */
export const signInAccounts = pgTable(
	'sign_in_accounts',
	{
		id: uuid('id').primaryKey(),
		userId: personId(),
		providerId: text('provider_id').notNull(),
		accountId: text('account_id').notNull(),
		/** The scrypt hash. */
		password: text('password'),
		accessToken: text('access_token'),
		refreshToken: text('refresh_token'),
		idToken: text('id_token'),
		accessTokenExpiresAt: moment('access_token_expires_at'),
		refreshTokenExpiresAt: moment('refresh_token_expires_at'),
		scope: text('scope'),
		createdAt: moment('created_at').notNull().defaultNow(),
		updatedAt: moment('updated_at').notNull().defaultNow()
	},
	(table) => [
		unique('sign_in_accounts_once').on(table.providerId, table.accountId),
		index('sign_in_accounts_of_person').on(table.userId)
	]
);

/** Links that were sent for setting a new password. */
export const verifications = pgTable(
	'verifications',
	{
		id: uuid('id').primaryKey(),
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: moment('expires_at').notNull(),
		createdAt: moment('created_at').notNull().defaultNow(),
		updatedAt: moment('updated_at').notNull().defaultNow()
	},
	(table) => [index('verifications_by_identifier').on(table.identifier)]
);
