-- Which parts lay open before whoever looked. Null where nobody can tell: then a page counts with all its texts, and
-- what is fetched of a part counts as seen.
alter table content_view add column open_parts text[];
