-- The scans that somebody waits for: few at any time. Looked through every few seconds for those whose process died.
-- The mode is part of the condition so that this index serves nothing else: to find a scan by its id and status, the
-- planner would prefer an index that it takes for empty, and read all that was in it since the last vacuum.
create index scan_awaited on scan (created_at) where mode = 'SYNC' and status in ('PENDING', 'RUNNING');
