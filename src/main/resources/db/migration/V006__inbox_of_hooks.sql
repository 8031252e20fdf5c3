-- Hooks are stored before they are acknowledged, each once however often it comes; who reads them comes later. A new table: locks nothing.

create table zoom_inbox (
    event_key      text primary key check (length(event_key) between 1 and 200),    -- the sender's request id, the same in every repetition
    event          text not null,                                                   -- meeting.participant_joined, ...
    event_at       timestamptz not null,                                            -- when it happened, by the sender's clock
    meeting_number bigint,                                                          -- null: not about a meeting
    instance_uuid  text,                                                            -- of the meeting's run, where the event names it
    body           bytea not null,                                                  -- sealed, with the key as its context
    source         text not null check (source in ('hook', 'log')),                 -- who brought it first
    received_at    timestamptz not null,
    arrived_count  int not null check (arrived_count >= 0),                         -- by hook; 0: never, only read from the log
    written_in     xid8 not null default pg_current_xact_id()                       -- lets a reader ask what is new without missing a slow writer
);
alter table zoom_inbox alter column body set storage external;                      -- sealed bytes do not compress
create index zoom_inbox_by_meeting on zoom_inbox (meeting_number, received_at) where meeting_number is not null;
create index zoom_inbox_in_order on zoom_inbox (written_in);
