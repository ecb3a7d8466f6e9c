DROP INDEX "organisations_once_per_country";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "name_key" text;--> statement-breakpoint
-- lower() changes only A to Z where the server's locale is C, so the letters of our languages are named.
UPDATE "organisations" SET "name_key" = translate(lower("name"), 'ÅÄÖÆØÕÜŠŽČĖĘĮŲŪĄĀĒĢĪĶĻŅÞÐÁÉÍÓÚÝŁŻŹĆŃŚÀÂÇÈÊËÎÏÔÙÛ', 'åäöæøõüšžčėęįųūąāēģīķļņþðáéíóúýłżźćńśàâçèêëîïôùû');--> statement-breakpoint
ALTER TABLE "organisations" ALTER COLUMN "name_key" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_once_per_country" ON "organisations" USING btree ("name_key",coalesce("country", ''));
