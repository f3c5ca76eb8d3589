-- Random audits: what was drawn, from what, and with which probability. Without the probabilities nothing could be
-- concluded from the labels, and so nothing here ever changes.
create table audit (
    id        uuid primary key,
    since     timestamptz not null,
    until     timestamptz not null,
    -- Whether all decisions of the period were there to be drawn, and not the newest alone.
    complete  boolean not null,
    seed      bigint not null,
    -- Where a band of scores ends and the next begins.
    cuts      double precision[] not null,
    drawn_at  timestamptz not null,
    check (since < until)
);
create index audit_by_time on audit (drawn_at desc, id desc);
create trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_change();

create table audit_stratum (
    audit_id   uuid not null references audit,
    action     text not null check (action in ('ALLOW', 'LABEL', 'REVIEW', 'BLOCK')),
    band       integer not null check (band >= 0),
    population integer not null check (population > 0),
    sampled    integer not null check (sampled between 0 and population),
    -- For how many of its decisions the policy acted because of a category.
    flagged    jsonb not null,
    primary key (audit_id, action, band)
);
create trigger audit_stratum_is_append_only before update or delete on audit_stratum
    for each row execute function refuse_change();

create table audit_item (
    audit_id    uuid not null,
    scan_id     uuid not null references decision,
    action      text not null,
    band        integer not null,
    probability double precision not null check (probability > 0 and probability <= 1),
    flagged     text[] not null,
    -- Where it is judged: the case that the scan had, or one that the audit opened; null where the content cannot be
    -- shown again. Deferred: the case is written when the transaction ends.
    case_id     uuid references review_case deferrable initially deferred,
    primary key (audit_id, scan_id),
    foreign key (audit_id, action, band) references audit_stratum
);
create index audit_item_by_case on audit_item (case_id);
create trigger audit_item_is_append_only before update or delete on audit_item
    for each row execute function refuse_change();

-- A case that an audit opened on what was decided without a person: until there is a verdict its reviewer is told nothing
-- of that decision, for it would become theirs.
alter table review_case add column blind boolean not null default false;
