-- What nobody holds or held, in the order of the queue: a take begins here and passes over nothing that others have.
create index review_case_free on review_case (status, pressing desc, due_at, id) where leased_until is null;

-- Cases whose lease may have ended.
create index review_case_leased on review_case (status, leased_until) where leased_until is not null;
