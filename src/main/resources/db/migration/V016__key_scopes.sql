-- What a program's key may do, until when, and whether it must say on what state its changes are based. Keys that are there keep all
-- they had. Adds columns with constant defaults: locks api_key for a moment and rewrites nothing.

alter table api_key
    add column scopes        text[] check (cardinality(scopes) > 0),                -- null: everything that the API has, also what comes later
    add column expires_at    timestamptz,                                           -- null: holds until it is revoked
    add column conditional   boolean not null default false,                        -- changes need If-Match or If-None-Match
    add constraint api_key_expires_after_it_was_made check (expires_at > created_at);
