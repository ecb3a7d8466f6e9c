CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"claimed" boolean DEFAULT false NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_position_unique" UNIQUE("position"),
	CONSTRAINT "organisations_country_is_a_code" CHECK ("organisations"."country" is null or "organisations"."country" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"language" text NOT NULL,
	"country" text,
	"region" text,
	"place" text,
	"cpv" text[] NOT NULL,
	"themes" text[] NOT NULL,
	"technologies" text[] NOT NULL,
	"url" text,
	"source_name" text,
	"source_id" text,
	"source_url" text,
	"source_licence" text,
	"imported_hash" text,
	"edited_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	CONSTRAINT "needs_position_unique" UNIQUE("position"),
	CONSTRAINT "needs_once_per_source" UNIQUE("source_name","source_id"),
	CONSTRAINT "needs_country_is_a_code" CHECK ("needs"."country" is null or "needs"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "needs_have_a_title" CHECK ("needs"."title" <> '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"language" text NOT NULL,
	"country" text,
	"region" text,
	"place" text,
	"cpv" text[] NOT NULL,
	"themes" text[] NOT NULL,
	"technologies" text[] NOT NULL,
	"url" text,
	"source_name" text,
	"source_id" text,
	"source_url" text,
	"source_licence" text,
	"imported_hash" text,
	"edited_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	CONSTRAINT "practices_position_unique" UNIQUE("position"),
	CONSTRAINT "practices_once_per_source" UNIQUE("source_name","source_id"),
	CONSTRAINT "practices_country_is_a_code" CHECK ("practices"."country" is null or "practices"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "practices_have_a_title" CHECK ("practices"."title" <> '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "solutions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"language" text NOT NULL,
	"country" text,
	"region" text,
	"place" text,
	"cpv" text[] NOT NULL,
	"themes" text[] NOT NULL,
	"technologies" text[] NOT NULL,
	"url" text,
	"source_name" text,
	"source_id" text,
	"source_url" text,
	"source_licence" text,
	"imported_hash" text,
	"edited_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" uuid,
	"trl" integer,
	"licence" text,
	"expires" date,
	"state" text DEFAULT 'draft' NOT NULL,
	CONSTRAINT "solutions_position_unique" UNIQUE("position"),
	CONSTRAINT "solutions_once_per_source" UNIQUE("source_name","source_id"),
	CONSTRAINT "solutions_country_is_a_code" CHECK ("solutions"."country" is null or "solutions"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "solutions_trl_1_to_9" CHECK ("solutions"."trl" between 1 and 9),
	CONSTRAINT "solutions_have_a_title" CHECK ("solutions"."title" <> '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "cpv_labels" (
	"code" text PRIMARY KEY NOT NULL,
	"labels" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_entries" (
	"kind" text NOT NULL,
	"record_id" uuid NOT NULL,
	"vector" "bytea" NOT NULL,
	"concepts" text[] NOT NULL,
	"cpv" text[] NOT NULL,
	"language" text NOT NULL,
	"country" text,
	"place" text,
	"version" bigserial NOT NULL,
	CONSTRAINT "match_entries_kind_record_id_pk" PRIMARY KEY("kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "questions_have_a_text" CHECK (length("questions"."text") between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"subject_id" text NOT NULL,
	"payload" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_once_per_country" ON "organisations" USING btree (lower("name"),coalesce("country", ''));--> statement-breakpoint
CREATE INDEX "needs_by_organisation" ON "needs" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "practices_by_organisation" ON "practices" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "solutions_by_organisation" ON "solutions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "match_entries_by_version" ON "match_entries" USING btree ("version");--> statement-breakpoint
CREATE INDEX "questions_by_age" ON "questions" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE "outbox"."delivered_at" is null;