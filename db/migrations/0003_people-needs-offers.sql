CREATE TABLE "acting_choices" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "memberships_once" UNIQUE("person_id","organisation_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'editor', 'viewer')),
	CONSTRAINT "memberships_state" CHECK ("memberships"."state" in ('asked', 'member'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"administrator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"account_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_accounts_once" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"act" text NOT NULL,
	"note" text,
	"snapshot" jsonb NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_versions_kind_record_id_revision_pk" PRIMARY KEY("kind","record_id","revision")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"need_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"score" real NOT NULL,
	"need_answer" text,
	"need_reason" text,
	"need_text" text DEFAULT '' NOT NULL,
	"need_person_id" uuid,
	"need_answered_at" timestamp with time zone,
	"solution_answer" text,
	"solution_reason" text,
	"solution_text" text DEFAULT '' NOT NULL,
	"solution_person_id" uuid,
	"solution_answered_at" timestamp with time zone,
	"proposed_at" timestamp with time zone,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "matches_position_unique" UNIQUE("position"),
	CONSTRAINT "matches_once_a_pair" UNIQUE("need_id","solution_id"),
	CONSTRAINT "matches_score_0_to_1" CHECK ("matches"."score" between 0 and 1),
	CONSTRAINT "matches_need_answer_is_whole" CHECK (num_nulls("matches"."need_answer", "matches"."need_reason", "matches"."need_person_id", "matches"."need_answered_at") in (0, 4)),
	CONSTRAINT "matches_solution_answer_is_whole" CHECK (num_nulls("matches"."solution_answer", "matches"."solution_reason", "matches"."solution_person_id", "matches"."solution_answered_at") in (0, 4)),
	CONSTRAINT "matches_texts_are_short" CHECK (greatest(length("matches"."need_text"), length("matches"."solution_text")) <= 2000)
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"key" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"posted" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "slots" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "summary" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "baseline_value" double precision;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "baseline_target" double precision;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "baseline_unit" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "baseline_measured" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "money_owner" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "wanted_from" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "wanted_to" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "rejected_cpv" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "rejected_concepts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "draft_key" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "submitted_by" uuid;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "approved_alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "return_note" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "close_reason" text;--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "saved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "profile" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "rejected_concepts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "retire_reason" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "saved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "profile" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "rejected_cpv" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "rejected_concepts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "retire_reason" text;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "saved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "match_entries" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "match_entries" ADD COLUMN "expires" date;--> statement-breakpoint
ALTER TABLE "match_entries" ADD COLUMN "removed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "match_entries" ADD COLUMN "looked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "acting_choices" ADD CONSTRAINT "acting_choices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acting_choices" ADD CONSTRAINT "acting_choices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_accounts" ADD CONSTRAINT "sign_in_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memberships_of_organisation" ON "memberships" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "sessions_of_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_accounts_of_person" ON "sign_in_accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "record_versions_by_person" ON "record_versions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "matches_by_solution" ON "matches" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "kept_forms_by_age" ON "kept_forms" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "needs_by_draft_key" ON "needs" USING btree ("draft_key") WHERE "needs"."draft_key" is not null;--> statement-breakpoint
CREATE INDEX "needs_begun_by" ON "needs" USING btree ("created_by") WHERE "needs"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "practices_begun_by" ON "practices" USING btree ("created_by") WHERE "practices"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "match_entries_to_look_at" ON "match_entries" USING btree ("looked_at") WHERE "match_entries"."looked_at" is not null and not "match_entries"."removed";--> statement-breakpoint
CREATE INDEX "match_entries_by_organisation" ON "match_entries" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_wanted_in_months" CHECK (concat("needs"."wanted_from", "needs"."wanted_to") ~ '^(\d{4}-\d{2}){0,2}$');--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_close_with_a_reason" CHECK ("needs"."closed_at" is null or "needs"."close_reason" <> '');--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_key_only_drafts" CHECK ("needs"."draft_key" is null or ("needs"."state" = 'draft' and "needs"."organisation_id" is null));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_retire_with_a_reason" CHECK ("practices"."retired_at" is null or "practices"."retire_reason" <> '');--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_retire_with_a_reason" CHECK ("solutions"."retired_at" is null or "solutions"."retire_reason" <> '');