-- Host accounts that staff want at Zoom. The row says that Zoom is being asked before it is, so that none is made twice, whoever dies when.
-- A new table only; nothing is locked.
create table zoom_host_creation (
    creation_id     uuid primary key,
    address         bytea not null,                                                -- sealed
    address_mark    bytea not null,                                                -- a keyed hash: each address is wanted once
    address_masked  text not null,
    way             text not null check (way in ('invite', 'password', 'partner', 'sso')),
    licence         text not null check (licence in ('licensed', 'basic')),
    first_name      text not null check (length(first_name) <= 64),
    last_name       text not null check (length(last_name) <= 64),
    state           text not null check (state in ('wanted', 'asked', 'invited', 'there', 'exists', 'failed')),
    take_over       boolean not null default false,                                -- staff want it although it was there before
    host_id         text,                                                          -- at Zoom
    obstacle        text,                                                          -- why it failed, or what it waits for
    obstacle_detail text,
    wanted_by       text not null,
    wanted_at       timestamptz not null,
    changed_at      timestamptz not null,
    due_at          timestamptz,                                                   -- null: nothing is done by itself
    leased_until    timestamptz,                                                   -- a node is at it
    constraint zoom_host_creation_address_once unique (address_mark),
    constraint zoom_host_creation_known_at_zoom check (state not in ('invited', 'there', 'exists') or host_id is not null),
    constraint zoom_host_creation_failed_for_a_reason check (state <> 'failed' or obstacle is not null),
    constraint zoom_host_creation_obstacle_whole check (obstacle is not null or obstacle_detail is null)
);
create index zoom_host_creation_due on zoom_host_creation (due_at) where due_at is not null;
create index zoom_host_creation_in_order on zoom_host_creation (wanted_at, creation_id);
