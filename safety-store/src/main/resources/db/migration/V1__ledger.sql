-- The ledger. Enumerations are text with a check; times are timestamptz; durations are whole nanoseconds.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table policy_version (
    digest      text primary key check (digest ~ '^sha256:[0-9a-f]{64}$'),
    name        text not null,
    version     integer not null,
    source      text not null,
    recorded_at timestamptz not null default now(),
    unique (name, version)
);
create trigger policy_version_is_append_only before update or delete on policy_version
    for each row execute function refuse_change();

create table bundle (
    id            text not null,
    version       text not null,
    digest        text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    first_used_at timestamptz not null default now(),
    primary key (id, version, digest)
);

create table scan (
    id             uuid primary key,
    content_id     text not null check (length(content_id) between 1 and 256),
    content_type   text not null,
    creator_id     text,
    territories    text[] not null,
    language       text,
    mode           text not null check (mode in ('SYNC', 'ASYNC')),
    priority       text not null check (priority in ('INTERACTIVE', 'BULK')),
    policy         text not null,
    deadline_nanos bigint not null check (deadline_nanos > 0),
    callback_url   text,
    status         text not null check (status in ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED')),
    failure        text,
    created_at     timestamptz not null,
    completed_at   timestamptz,
    elapsed_nanos  bigint check (elapsed_nanos >= 0),
    check ((failure is not null) = (status = 'FAILED')),
    check ((completed_at is not null) = (status in ('COMPLETED', 'FAILED'))),
    check ((elapsed_nanos is not null) = (status = 'COMPLETED'))
);
create index scan_by_content on scan (content_id, created_at desc, id desc);

create table idempotency_key (
    key         text primary key check (length(key) between 1 and 256),
    body_digest text not null,
    -- Deferred: the key is claimed before the scan is written, so that of two equal requests one waits for the other.
    scan_id     uuid not null references scan deferrable initially deferred,
    created_at  timestamptz not null default now()
);
create index idempotency_key_by_scan on idempotency_key (scan_id);

create table scan_part (
    scan_id    uuid not null references scan,
    ordinal    integer not null,
    part_id    text not null check (length(part_id) between 1 and 128),
    modality   text not null check (modality in ('TEXT', 'AUDIO', 'IMAGE', 'VIDEO')),
    role       text not null,
    kind       text not null check (kind in ('TEXT', 'TEXT_UTF16', 'MEDIA', 'REMOTE', 'REFUSED', 'DROPPED')),
    text       text,
    -- The media file; for TEXT_UTF16 the text in UTF-16BE, for it holds characters that PostgreSQL's text cannot.
    bytes      bytea,
    media_type text,
    url        text,
    digest     text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    reason     text,
    detail     text,
    primary key (scan_id, ordinal),
    unique (scan_id, part_id),
    check ((text is not null) = (kind = 'TEXT')),
    check ((bytes is not null) = (kind in ('MEDIA', 'TEXT_UTF16'))),
    check ((digest is not null) = (kind in ('TEXT', 'TEXT_UTF16', 'MEDIA', 'DROPPED'))),
    check (kind <> 'REMOTE' or url is not null),
    check ((reason is not null) = (kind = 'REFUSED'))
);
-- Media is compressed already.
alter table scan_part alter column bytes set storage external;

create table decision (
    scan_id        uuid primary key references scan,
    action         text not null check (action in ('ALLOW', 'LABEL', 'REVIEW', 'BLOCK')),
    reasons        jsonb not null,
    labels         text[] not null,
    policy_name    text not null,
    policy_version integer not null,
    policy_digest  text not null references policy_version,
    scores         jsonb not null,
    missing        text[] not null,
    decided_at     timestamptz not null
);
create index decision_by_time on decision (decided_at);
create trigger decision_is_append_only before update or delete on decision
    for each row execute function refuse_change();

create table part_result (
    scan_id       uuid not null references decision,
    ordinal       integer not null,
    part_id       text not null,
    modality      text not null check (modality in ('TEXT', 'AUDIO', 'IMAGE', 'VIDEO')),
    status        text not null check (status in ('SCORED', 'ABSTAINED', 'FAILED')),
    reason        text,
    detail        text,
    gaps          jsonb not null,
    elapsed_nanos bigint not null,
    primary key (scan_id, ordinal),
    check ((reason is not null) = (status <> 'SCORED')),
    check ((detail is not null) = (status = 'FAILED'))
);

create table signal (
    scan_id        uuid not null,
    ordinal        integer not null,
    part_ordinal   integer not null,
    category       text not null,
    score          double precision not null check (score between 0 and 1),
    bundle_id      text not null,
    bundle_version text not null,
    bundle_digest  text not null,
    evidence       jsonb not null,
    primary key (scan_id, ordinal),
    foreign key (scan_id, part_ordinal) references part_result (scan_id, ordinal) deferrable initially deferred,
    foreign key (bundle_id, bundle_version, bundle_digest) references bundle
);

create table review_case (
    id          uuid primary key,
    scan_id     uuid not null unique references scan,
    content_id  text not null,
    categories  text[] not null,
    priority    integer not null check (priority between 0 and 100),
    restricted  boolean not null,
    status      text not null check (status in ('OPEN', 'LABELLED')),
    opened_at   timestamptz not null,
    labelled_at timestamptz,
    check ((labelled_at is not null) = (status = 'LABELLED'))
);
create index review_case_queue on review_case (status, priority desc, opened_at, id);
create index review_case_age on review_case (opened_at) where status = 'OPEN';

create table label (
    id         uuid primary key,
    case_id    uuid not null references review_case,
    scan_id    uuid not null references scan,
    reviewer   text not null check (length(reviewer) between 1 and 128),
    verdict    text not null check (verdict in ('VIOLATION', 'NO_VIOLATION', 'UNSURE')),
    categories jsonb not null,
    severity   integer check (severity between 0 and 7),
    spans      jsonb not null,
    note       text check (length(note) <= 4000),
    seen       text[] not null,
    created_at timestamptz not null
);
create index label_by_case on label (case_id, created_at, id);
create trigger label_is_append_only before update or delete on label
    for each row execute function refuse_change();

-- The table of db-scheduler, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
