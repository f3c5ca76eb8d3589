-- What else came from whoever sent an item, for those who judge it.
create index scan_by_creator on scan (creator_id, created_at desc, id desc) where creator_id is not null;
