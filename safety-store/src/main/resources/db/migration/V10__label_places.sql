-- What a label marks: characters of a text, a stretch of a recording, or a box in a picture.
alter table label add constraint label_places check (not jsonb_path_exists(spans, '$[*] ? (
    !(exists (@.begin) && exists (@.end))
    && !(exists (@.startMs) && exists (@.endMs))
    && !(exists (@.x) && exists (@.y) && exists (@.width) && exists (@.height)))'));
