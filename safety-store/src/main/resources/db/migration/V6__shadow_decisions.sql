-- What a policy would have decided that decides beside the one in force, without effect.
create table shadow_decision (
    scan_id       uuid not null references decision,
    policy_digest text not null references policy_version,
    action        text not null check (action in ('ALLOW', 'LABEL', 'REVIEW', 'BLOCK')),
    reasons       jsonb not null,
    labels        text[] not null,
    decided_at    timestamptz not null,
    primary key (scan_id, policy_digest)
);
create trigger shadow_decision_is_append_only before update or delete on shadow_decision
    for each row execute function refuse_change();

-- The labels of many scans at once, for replays.
create index if not exists label_by_scan on label (scan_id);

-- The decisions of one policy, the newest first.
create index decision_by_policy on decision (policy_name, decided_at desc, scan_id desc);
