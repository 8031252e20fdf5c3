-- A signed request of a learner's own pages counts once, so that a recorded one shows nobody anything (I3); and these pages look
-- devices up by their key alone. Locks `device` against writing while its index is built: a moment, also for a large school.

create index device_by_key on device (key_thumbprint);

create table spent_request (
    request_id     uuid primary key,
    key_thumbprint bytea not null,
    spent_at       timestamptz not null
);
create index spent_request_by_key on spent_request (key_thumbprint, spent_at);
create index spent_request_by_age on spent_request (spent_at);

-- "Which mails went to me": the outbox keeps them for thirty days.
create index outbox_mail_by_address on outbox_mail (lower(to_address), created_at);
