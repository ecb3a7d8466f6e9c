-- Search: trigrams, and the configuration of each language that PostgreSQL 15 and later know.
create extension if not exists pg_trgm;
--> statement-breakpoint
create function talka_text_config(language text) returns regconfig
	language sql immutable parallel safe
	as $$
		select case language
			when 'da' then 'pg_catalog.danish'::regconfig
			when 'de' then 'pg_catalog.german'::regconfig
			when 'en' then 'pg_catalog.english'::regconfig
			when 'fi' then 'pg_catalog.finnish'::regconfig
			when 'fr' then 'pg_catalog.french'::regconfig
			when 'ga' then 'pg_catalog.irish'::regconfig
			when 'lt' then 'pg_catalog.lithuanian'::regconfig
			when 'nb' then 'pg_catalog.norwegian'::regconfig
			when 'nn' then 'pg_catalog.norwegian'::regconfig
			when 'no' then 'pg_catalog.norwegian'::regconfig
			when 'sv' then 'pg_catalog.swedish'::regconfig
			else 'pg_catalog.simple'::regconfig
		end
	$$;
