-- How a viewer wants to meet pictures and sound; of whom nothing is written here, everything is blurred, grey and mute.
create table viewer_comfort (
    viewer     text primary key check (length(viewer) between 1 and 128),
    blurred    boolean not null,
    grey       boolean not null,
    muted      boolean not null,
    changed_at timestamptz not null
);

-- What one viewer saw of late, asked with every case.
create index content_view_by_viewer on content_view (viewer, viewed_at);
create index label_by_reviewer on label (reviewer, created_at);
