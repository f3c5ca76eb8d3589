-- What the sender says hangs on an item: how many people it may reach, and by when somebody has to have looked at it.
alter table scan
    add column reach bigint check (reach >= 0),
    add column review_by timestamptz;

-- The order of the queue stands still while cases age: due_at is the instant at which a case has become as urgent as can
-- be, so that of two cases the one that is due first goes first, today as tomorrow. Pressing cases go before all others.
alter table review_case
    add column pressing boolean,
    add column due_at timestamptz,
    add column language text,
    add column deadline timestamptz,
    add column escalated_at timestamptz,
    add column leased_by text check (length(leased_by) between 1 and 128),
    add column leased_until timestamptz,
    add check ((leased_by is null) = (leased_until is null));

update review_case
set pressing = restricted,
    due_at = opened_at + make_interval(hours => 100 - priority),
    language = (select lower(split_part(scan.language, '-', 1)) from scan where scan.id = review_case.scan_id);

alter table review_case
    alter column pressing set not null,
    alter column due_at set not null;

drop index review_case_queue;
create index review_case_queue on review_case (status, pressing desc, due_at, id);

-- Who took a case, gave it back, passed it over or handed it up, and why.
create table lease_event (
    id         uuid primary key,
    case_id    uuid not null references review_case,
    reviewer   text not null check (length(reviewer) between 1 and 128),
    kind       text not null check (kind in ('TAKEN', 'EXTENDED', 'RELEASED', 'SKIPPED', 'ESCALATED')),
    reason     text check (length(reason) between 1 and 1000),
    created_at timestamptz not null,
    check ((reason is not null) = (kind in ('SKIPPED', 'ESCALATED')))
);
create index lease_event_skips on lease_event (case_id, reviewer) where kind = 'SKIPPED';
create trigger lease_event_is_append_only before update or delete on lease_event
    for each row execute function refuse_change();
