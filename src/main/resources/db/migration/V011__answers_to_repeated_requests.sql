-- The first answer to each POST that came with an Idempotency-Key, so that the same request sent again is answered the same and done once.
-- The row is written in the transaction of the work itself: both are there, or neither. A new table: locks nothing.

create table api_answer (
    api_key_id  uuid not null references api_key,
    request_key text not null check (length(request_key) between 1 and 200),        -- as the program chose it
    fingerprint bytea not null,                                                     -- keyed hash of method, address, If-Match and body
    status      int not null check (status between 200 and 299),                    -- what was refused has changed nothing and is not kept
    headers     text not null,                                                      -- one a line
    body        bytea not null,                                                     -- sealed: it may hold links
    answered_at timestamptz not null,
    primary key (api_key_id, request_key)
);
alter table api_answer alter column body set storage external;                      -- sealed bytes do not compress
create index api_answer_by_age on api_answer (answered_at);
