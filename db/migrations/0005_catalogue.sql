CREATE TABLE "term_decisions" (
	"position" bigserial PRIMARY KEY NOT NULL,
	"suggestion_id" uuid NOT NULL,
	"act" text NOT NULL,
	"person_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"alone" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"concept" text NOT NULL,
	"language" text NOT NULL,
	"term" text NOT NULL,
	"term_key" text NOT NULL,
	"change" text NOT NULL,
	"state" text DEFAULT 'suggested' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"organisation_id" uuid,
	"suggested_by" uuid,
	"suggested_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "term_suggestions_position_unique" UNIQUE("position"),
	CONSTRAINT "term_suggestions_have_a_term" CHECK ("term_suggestions"."term" <> ''),
	CONSTRAINT "term_suggestions_decided" CHECK (("term_suggestions"."state" = 'suggested') = ("term_suggestions"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "places" (
	"country" text NOT NULL,
	"name" text NOT NULL,
	"region" text DEFAULT '' NOT NULL,
	"key" text NOT NULL,
	"lon" double precision NOT NULL,
	"lat" double precision NOT NULL,
	"population" integer,
	CONSTRAINT "places_country_name_region_pk" PRIMARY KEY("country","name","region"),
	CONSTRAINT "places_country_is_a_code" CHECK ("places"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "places_point_is_on_earth" CHECK ("places"."lon" between -180 and 180 and "places"."lat" between -90 and 90)
);
--> statement-breakpoint
CREATE TABLE "match_index_lineage" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"lineage" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "match_index_lineage_is_one_row" CHECK ("match_index_lineage"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "moderator" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "term_decisions" ADD CONSTRAINT "term_decisions_suggestion_id_term_suggestions_id_fk" FOREIGN KEY ("suggestion_id") REFERENCES "public"."term_suggestions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_suggestions" ADD CONSTRAINT "term_suggestions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "term_decisions_of_suggestion" ON "term_decisions" USING btree ("suggestion_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "term_suggestions_open_once" ON "term_suggestions" USING btree ("concept","language","term_key","change") WHERE "term_suggestions"."state" = 'suggested';--> statement-breakpoint
CREATE INDEX "term_suggestions_by_concept" ON "term_suggestions" USING btree ("concept","position");--> statement-breakpoint
CREATE INDEX "term_suggestions_by_state" ON "term_suggestions" USING btree ("state","position");--> statement-breakpoint
CREATE INDEX "term_suggestions_by_organisation" ON "term_suggestions" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "places_by_key" ON "places" USING btree ("country","key");--> statement-breakpoint
CREATE INDEX "match_entries_by_model" ON "match_entries" USING btree ("model") WHERE not "match_entries"."removed";--> statement-breakpoint
ALTER TABLE "match_entries" ADD CONSTRAINT "match_entries_vector_has_192_bytes" CHECK (length("match_entries"."vector") = 192);