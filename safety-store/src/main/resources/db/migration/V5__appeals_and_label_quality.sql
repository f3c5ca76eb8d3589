-- Appeals, labels that can be taken back, second opinions and golden items.

-- Who appealed against which decision, and why. One appeal a decision: sending it twice opens nothing.
create table appeal (
    id         uuid primary key,
    scan_id    uuid not null unique references decision,
    appellant  text not null check (length(appellant) between 1 and 256),
    ground     text not null check (ground in ('MISTAKE', 'CONTEXT', 'PERMITTED', 'OTHER')),
    statement  text not null check (length(statement) between 1 and 4000),
    restricted boolean not null,
    opened_at  timestamptz not null
);
create trigger appeal_is_append_only before update or delete on appeal
    for each row execute function refuse_change();

-- An appeal without a row here is open; the key sees to it that it is closed once.
create table appeal_ruling (
    appeal_id  uuid primary key references appeal,
    outcome    text not null check (outcome in ('UPHELD', 'PARTLY', 'REVERSED')),
    decided_by text not null check (length(decided_by) between 1 and 128),
    reason     text not null check (length(reason) between 1 and 4000),
    decided_at timestamptz not null
);
create trigger appeal_ruling_is_append_only before update or delete on appeal_ruling
    for each row execute function refuse_change();

-- What holds instead of a decision, which itself stays as it was.
create table overturn (
    appeal_id  uuid primary key references appeal_ruling,
    scan_id    uuid not null unique references decision,
    action     text not null check (action in ('ALLOW', 'LABEL')),
    labels     text[] not null,
    reason     text not null,
    created_at timestamptz not null,
    check ((cardinality(labels) > 0) = (action = 'LABEL'))
);
create trigger overturn_is_append_only before update or delete on overturn
    for each row execute function refuse_change();

-- Where a label comes from, and how it came about. A reversed appeal leaves one without a case where none was opened.
alter table label
    alter column case_id drop not null,
    add column source text not null default 'REVIEW' check (source in ('REVIEW', 'ADJUDICATION', 'GOLDEN', 'APPEAL')),
    add column appeal_id uuid unique references appeal,
    add column submitted_by text,
    add column time_spent_ms bigint check (time_spent_ms >= 0),
    add column played jsonb not null default '[]',
    add check ((appeal_id is not null) = (source = 'APPEAL')),
    add check (case_id is not null or source = 'APPEAL');

-- Whoever judged an item is not offered it again, as a golden item either.
create index label_by_scan on label (scan_id);

create table label_retraction (
    label_id   uuid primary key references label,
    case_id    uuid not null references review_case,
    reviewer   text not null check (length(reviewer) between 1 and 128),
    created_at timestamptz not null
);
create index label_retraction_by_case on label_retraction (case_id);
create trigger label_retraction_is_append_only before update or delete on label_retraction
    for each row execute function refuse_change();

-- How many reviewers have to be of one mind is fixed when a case is opened, so that another rate changes new cases alone.
-- A golden item is a second case of a scan: it has to look like any other.
alter table review_case
    add column opinions_wanted integer not null default 1 check (opinions_wanted in (1, 2)),
    add column golden boolean not null default false,
    drop constraint review_case_status_check,
    add constraint review_case_status_check check (status in ('OPEN', 'ADJUDICATION', 'LABELLED')),
    drop constraint review_case_scan_id_key,
    add check (not (golden and restricted));
create unique index review_case_by_scan on review_case (scan_id) where not golden;
create unique index review_case_golden on review_case (scan_id) where golden;

-- What is known of a golden item, and who said so.
create table golden_item (
    case_id    uuid primary key references review_case,
    verdict    text not null check (verdict in ('VIOLATION', 'NO_VIOLATION')),
    categories jsonb not null,
    set_by     text not null check (length(set_by) between 1 and 128),
    reason     text not null check (length(reason) between 1 and 1000),
    created_at timestamptz not null
);
create trigger golden_item_is_append_only before update or delete on golden_item
    for each row execute function refuse_change();
