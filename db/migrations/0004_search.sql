-- Search and lists: trigrams, the configuration of each language that PostgreSQL 15 and later know, and what is searched and
-- sorted by, kept beside each record. By hand, because no statement of the program reads or writes these columns as such.
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
--> statement-breakpoint
-- lower() of a cluster with the locale C leaves Ä as it is; whichever of these collations is there knows all letters.
do $body$
declare
	known text := (
		select collname from pg_collation
		where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8')
		order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8']::name[], collname) limit 1);
begin
	execute format(
		'create function talka_lower(written text) returns text language sql immutable strict parallel safe as %L',
		format('select lower(normalize(written, NFC)%s)', coalesce(format(' collate %I', known), '')));
end
$body$;
--> statement-breakpoint
-- Small letters without marks: trigrams and the order of titles are then the same on every server. Equal to fold() of records.
create function talka_fold(written text) returns text
	language sql immutable strict parallel safe
	as $$
		select translate(
			replace(replace(replace(regexp_replace(normalize(talka_lower(written), NFKD), '[\u0300-\u036f]', '', 'g'),
				'ß', 'ss'), 'æ', 'ae'), 'þ', 'th'),
			'øłđðı', 'olddi')
	$$;
--> statement-breakpoint
create aggregate talka_vectors (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
--> statement-breakpoint
-- Title (A), description (B), what else was written, by language at any of its keys, and the place (C).
create function talka_search_vector(title jsonb, description jsonb, more jsonb, place text) returns tsvector
	language sql immutable parallel safe
	as $$
		select coalesce(talka_vectors(
			setweight(to_tsvector(talka_text_config(written.language), talka_lower(left(written.words, 20000))), written.weight)), '')
		from (
			select key as language, value as words, 'A'::"char" as weight from jsonb_each_text(title)
			union all
			select key, value, 'B'::"char" from jsonb_each_text(description)
			union all
			select texts.key, texts.value, 'C'::"char"
			from jsonb_each(more) as part,
				jsonb_each_text(case
					when jsonb_typeof(part.value -> 'text') = 'object' then part.value -> 'text'
					when jsonb_typeof(part.value) = 'object' then part.value
					else '{}'::jsonb end) as texts
			where texts.key ~ '^[a-z]{2}$'
			union all
			select '', place, 'C'::"char" where place is not null
		) as written
	$$;
--> statement-breakpoint
-- What trigrams look at: all titles, the place, and whole texts of languages without a configuration.
create function talka_search_words(title jsonb, description jsonb, place text) returns text
	language sql immutable parallel safe
	as $$
		select talka_fold(concat_ws(' ', place,
			(select string_agg(value, ' ') from jsonb_each_text(title)),
			(select string_agg(left(value, 3000), ' ') from jsonb_each_text(description)
				where talka_text_config(key) = 'pg_catalog.simple'::regconfig)))
	$$;
--> statement-breakpoint
create function talka_title_key(title jsonb, language text) returns text
	language sql immutable parallel safe
	as $$
		select left(talka_fold(coalesce(title ->> language, (select min(value) from jsonb_each_text(title)), '')), 120)
	$$;
--> statement-breakpoint
alter table needs
	add column search tsvector generated always as
		(talka_search_vector(title, description, jsonb_set(slots, '{summary}', summary), place)) stored,
	add column search_words text generated always as (talka_search_words(title, description, place)) stored,
	add column title_key text collate "C" generated always as (talka_title_key(title, language)) stored;
--> statement-breakpoint
alter table solutions
	add column search tsvector generated always as (talka_search_vector(title, description, profile, place)) stored,
	add column search_words text generated always as (talka_search_words(title, description, place)) stored,
	add column title_key text collate "C" generated always as (talka_title_key(title, language)) stored;
--> statement-breakpoint
alter table practices
	add column search tsvector generated always as (talka_search_vector(title, description, profile, place)) stored,
	add column search_words text generated always as (talka_search_words(title, description, place)) stored,
	add column title_key text collate "C" generated always as (talka_title_key(title, language)) stored;
--> statement-breakpoint
alter table organisations
	add column name_words text collate "C" generated always as (talka_fold(name)) stored;
--> statement-breakpoint
do $body$
declare
	listed record;
begin
	for listed in select * from (values
		('needs', 'state not in (''draft'', ''in_review'')'),
		('solutions', 'state <> ''draft'''),
		('practices', 'state <> ''draft''')) as kinds(name, visible)
	loop
		execute format('create index %I on %I (position) where %s', listed.name || '_listed', listed.name, listed.visible);
		execute format('create index %I on %I (title_key, position) where %s', listed.name || '_by_title', listed.name, listed.visible);
		execute format('create index %I on %I (country, position) where %s', listed.name || '_by_country', listed.name, listed.visible);
		execute format('create index %I on %I (region text_pattern_ops)', listed.name || '_by_region', listed.name);
		execute format('create index %I on %I using gin (themes)', listed.name || '_by_theme', listed.name);
		execute format('create index %I on %I using gin (technologies)', listed.name || '_by_technology', listed.name);
		execute format('create index %I on %I using gin (search)', listed.name || '_searched', listed.name);
		execute format('create index %I on %I using gin (search_words gin_trgm_ops)', listed.name || '_by_words', listed.name);
	end loop;
end
$body$;
--> statement-breakpoint
create index solutions_by_expiry on solutions (expires);
--> statement-breakpoint
create index organisations_by_name on organisations (name_words, position);
--> statement-breakpoint
create index organisations_by_words on organisations using gin (name_words gin_trgm_ops);
