-- Who has to be taken out of a class held in Zoom, and what Zoom's reports said after it. New tables only; nothing is locked.

-- One connection that must not go on: told, asked to be taken out, gone. Written before Zoom is asked; asked again until Zoom says that it is out.
create table zoom_stranger (
    connection_id    uuid primary key,                                              -- as in presence_stay
    session_id       uuid not null references session,
    meeting_number   bigint not null,
    participant_uuid text,                                                          -- null: Zoom did not say, so that nobody can be taken out by it
    person_id        uuid references person,                                        -- whose way in was used, where that is known
    kind             text,                                                          -- null: superseded by its owner; nothing to tell
    since            timestamptz not null,                                          -- by Zoom's clock
    seen_at          timestamptz not null,
    removal          text not null check (removal in ('none', 'asked', 'done', 'impossible')),
    asks             int not null default 0,
    ask_at           timestamptz,                                                   -- null: not to be asked (any more)
    told_at          timestamptz,                                                   -- teachers were written to
    gone_at          timestamptz
);
create index zoom_stranger_due on zoom_stranger (ask_at) where ask_at is not null;
create index zoom_stranger_by_session on zoom_stranger (session_id);

-- A row of Zoom's report. It replaces what events said of the same connection.
create table zoom_report_row (
    session_id    uuid not null references session,
    instance_uuid text not null,
    user_id       text not null,
    registrant_id text,
    account_user  text,
    shown_name    bytea not null,                                                   -- sealed
    joined_at     timestamptz not null,
    left_at       timestamptz not null,
    primary key (session_id, instance_uuid, user_id)
);

-- When Zoom's report is read next for a session that is over.
create table zoom_reconciling (
    session_id     uuid primary key references session,
    tries          int not null default 0,
    next_at        timestamptz,                                                     -- null: settled, or not to be had
    digest         bytea,                                                           -- of the last reading: two alike settle it
    state          text not null check (state in ('open', 'settled', 'not_to_be_had'))
);
create index zoom_reconciling_due on zoom_reconciling (next_at) where next_at is not null;

-- Up to where Zoom's own log of its webhooks has been read, for events that never arrived.
create table zoom_log_reading (
    one     boolean primary key default true check (one),
    read_to timestamptz not null,
    next_at timestamptz not null,
    problem text                                                                    -- why it cannot be read; for staff
);
