-- The scans that somebody was promised and nobody waits for: few, and counted with each one more that is accepted.
create index scan_backlog on scan (id) where mode = 'ASYNC' and status in ('PENDING', 'RUNNING');
