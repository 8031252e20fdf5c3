-- Sessions held in Zoom: the meeting that was made for each, on which host; and the personal ways into it (registrants), each for one person and,
-- once given out, for one seat. New tables only; nothing is locked. Links and passcodes are sealed: a copy of the database opens no meeting.

create extension if not exists btree_gist;

-- One meeting per session, never two: its row is written before Zoom is asked. The planning looks at Zoom first where an answer never came.
create table zoom_meeting (
    session_id     uuid primary key references session,
    host_id        text not null,                                                   -- zoom_host
    host_slot      int not null check (host_slot between 1 and 10),                 -- which of the host's meetings at once
    held           tstzrange not null,                                              -- when the host is needed: the door's hours
    state          text not null check (state in ('planned', 'made', 'removed')),
    meeting_number bigint unique,
    join_base      text,                                                            -- scheme and host of its links
    passcode       bytea,                                                           -- sealed
    reflects       bigint,                                                          -- the session's revision that the meeting shows
    differences    text[] not null default '{}',                                    -- what Zoom made otherwise than asked, in words
    writing_since  timestamptz,                                                     -- a write is under way, or its answer never came
    problem        text,                                                            -- why it is not as it should be; a code and words for staff
    tries          int not null default 0,
    next_try_at    timestamptz,
    registered_at  timestamptz,                                                     -- everybody entitled had a way in, the last time it was looked at
    created_at     timestamptz not null,
    constraint zoom_host_holds_no_more_than_it_can exclude using gist (host_id with =, host_slot with =, held with &&) where (state <> 'removed'),
    constraint zoom_meeting_made_has_number check (state <> 'made' or meeting_number is not null)
);
create index zoom_meeting_due on zoom_meeting (next_try_at) where next_try_at is not null;

-- A personal way in. Its alias is all that Zoom knows of the person's address. It serves one seat and dies with it (I2, N3).
create table zoom_registrant (
    way_id          uuid primary key,
    session_id      uuid not null references zoom_meeting,
    person_id       uuid references person,                                         -- null: a spare, for whoever comes while Zoom is away
    alias           text not null unique,
    shown_name      text not null,                                                  -- as Zoom shows it
    state           text not null check (state in ('wanted', 'ready', 'given', 'ending', 'ended')),
    registrant_id   text,
    link            bytea,                                                          -- sealed
    seat_id         uuid references seat,                                           -- the seat it was given out for
    given_at        timestamptz,                                                    -- first; later times in zoom_way_given
    asked_at        timestamptz,                                                    -- registration is under way, or its answer never came
    ended_at        timestamptz,                                                    -- cancelled at Zoom
    problem         text,
    tries           int not null default 0,
    next_try_at     timestamptz,
    created_at      timestamptz not null,
    constraint zoom_registrant_once_per_meeting unique (session_id, registrant_id),
    constraint way_ready_has_link check (state in ('wanted', 'ending', 'ended') or (registrant_id is not null and link is not null)),
    constraint way_given_has_seat check (state <> 'given' or (seat_id is not null and person_id is not null and given_at is not null))
);
create unique index zoom_one_way_per_seat on zoom_registrant (seat_id) where state = 'given';
-- Nobody has two unused ways in to one session.
create unique index zoom_one_unused_way_per_person on zoom_registrant (session_id, person_id) where state in ('wanted', 'ready') and person_id is not null;
create index zoom_registrant_due on zoom_registrant (next_try_at) where next_try_at is not null;
create index zoom_registrant_by_session on zoom_registrant (session_id, person_id);

-- Each time a way in left our server, to the device that holds the seat: a registrant's link, or the host's. Zoom's word that somebody came is matched with it.
create table zoom_way_given (
    session_id uuid not null references session,
    seat_id    uuid not null references seat,
    way_id     uuid references zoom_registrant,                                     -- null: the host's
    given_at   timestamptz not null,
    primary key (seat_id, given_at)
);
create index zoom_way_given_by_session on zoom_way_given (session_id);
