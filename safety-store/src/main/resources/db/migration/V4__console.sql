-- Whom the cases are with: asked whenever a reviewer opens the console.
create index review_case_with on review_case (leased_by) where leased_by is not null;

-- The history of one case.
create index lease_event_by_case on lease_event (case_id, created_at, id);

-- Decisions are searched from the newest on.
drop index decision_by_time;
create index decision_by_time on decision (decided_at desc, scan_id desc);

-- Who looked at which content in the console: at an item's page, or at one part's media.
create table content_view (
    id        uuid primary key,
    scan_id   uuid not null references scan,
    part_id   text,
    viewer    text not null check (length(viewer) between 1 and 128),
    viewed_at timestamptz not null
);
create index content_view_by_scan on content_view (scan_id, viewed_at, id);
create trigger content_view_is_append_only before update or delete on content_view
    for each row execute function refuse_change();
