-- Sessions held in Zoom: the meeting that was made for each, on which host; and the personal ways into it (registrants), each for one person and,
-- once given out, for one seat. New tables only; nothing is locked. Links and passcodes are sealed: a copy of the database opens no meeting.

create extension if not exists btree_gist;

-- One meeting per session, never two: its row is written before Zoom is asked. The planning looks at Zoom first where an answer never came.
create table zoom_meeting (
    session_id     uuid primary key references session,
    state          text not null check (state in ('waiting', 'planned', 'made', 'removed')),   -- waiting: no host is free yet
    host_id        text,                                                            -- zoom_host
    host_slot      int check (host_slot between 1 and 10),                          -- which of the host's meetings at once
    held           tstzrange,                                                       -- when the host is needed: the door's hours
    passed_over    text[] not null default '{}',                                    -- hosts that could not take it this time
    meeting_number bigint unique,
    join_base      text,                                                            -- scheme and host of its links
    passcode       bytea,                                                           -- sealed
    reflects       bigint,                                                          -- the session's revision that the meeting shows
    differences    text[] not null default '{}',                                    -- what Zoom made otherwise than asked, in words
    writing_since  timestamptz,                                                     -- it is being made, or the answer never came
    look_at        timestamptz,                                                     -- when to compare it with Zoom, and to look for a second one
    closed_at      timestamptz,                                                     -- ended at Zoom when the door had closed
    problem        text,                                                            -- why it is not as it should be, in words for staff
    tries          int not null default 0,                                          -- in vain, one after the other
    next_try_at    timestamptz,
    ways_next_at   timestamptz,                                                     -- no registrations before; Zoom asked to wait
    ways_look_at   timestamptz,                                                     -- links may have changed: read them again
    ways_problem   text,
    created_at     timestamptz not null,
    constraint zoom_host_holds_no_more_than_it_can exclude using gist (host_id with =, host_slot with =, held with &&)
        where (state in ('planned', 'made') and closed_at is null),
    constraint zoom_meeting_has_host check (state in ('waiting', 'removed') or (host_id is not null and host_slot is not null and held is not null)),
    constraint zoom_meeting_made_has_number check (state <> 'made' or (meeting_number is not null and join_base is not null))
);
create index zoom_meeting_by_closing on zoom_meeting (closed_at);

-- A personal way in. Its alias is all that Zoom knows of the person's address. It serves one seat and dies with it (I2, N3).
create table zoom_registrant (
    way_id          uuid primary key,
    session_id      uuid not null references zoom_meeting,
    person_id       uuid references person,                                         -- null: a spare, for whoever comes while Zoom is away
    alias           text not null unique,
    shown_name      text not null,                                                  -- as Zoom shows it
    state           text not null check (state in ('wanted', 'ready', 'given', 'ending', 'ended')),
    registrant_id   text,
    link            bytea,                                                          -- sealed; wiped when the way has ended
    seat_id         uuid references seat,                                           -- the seat it was given out for
    given_at        timestamptz,                                                    -- first; all times in zoom_way_given
    asked_at        timestamptz,                                                    -- wanted: registration is under way, or its answer never came
    ended_at        timestamptz,                                                    -- cancelled at Zoom
    confirm_at      timestamptz,                                                    -- ended: when to see whether Zoom did it
    problem         text,
    tries           int not null default 0,
    next_try_at     timestamptz,
    created_at      timestamptz not null,
    constraint zoom_registrant_once_per_meeting unique (session_id, registrant_id),
    constraint way_ready_has_link check (state not in ('ready', 'given') or (registrant_id is not null and link is not null)),
    constraint way_given_has_seat check (state <> 'given' or (seat_id is not null and person_id is not null and given_at is not null)),
    constraint way_ended_has_no_link check (state <> 'ended' or link is null)
);
create unique index zoom_one_way_per_seat on zoom_registrant (seat_id) where state = 'given';
-- Nobody has two unused ways in to one session.
create unique index zoom_one_unused_way_per_person on zoom_registrant (session_id, person_id) where state in ('wanted', 'ready') and person_id is not null;
create index zoom_registrant_by_session on zoom_registrant (session_id, person_id);
create index zoom_registrant_wanted on zoom_registrant (session_id) where state = 'wanted';
create index zoom_registrant_spare on zoom_registrant (session_id) where state = 'ready' and person_id is null;
create index zoom_registrant_ending on zoom_registrant (next_try_at) where state = 'ending';
create index zoom_registrant_confirm on zoom_registrant (confirm_at) where confirm_at is not null;

-- Each time a way in left our server, to the device that holds the seat: a registrant's link, or the host's. Zoom's word that somebody came is matched with it.
create table zoom_way_given (
    session_id uuid not null references session,
    seat_id    uuid not null references seat,
    way_id     uuid references zoom_registrant,                                     -- null: the host's
    given_at   timestamptz not null,
    constraint zoom_way_given_once unique nulls not distinct (seat_id, way_id, given_at)
);
create index zoom_way_given_by_session on zoom_way_given (session_id);

-- The number behind "Learner 017" where the school shows no names at Zoom: the same in all classes of a course.
create table zoom_pseudonym (
    course_id uuid not null references course,
    person_id uuid not null references person,
    number    int not null,
    primary key (course_id, person_id),
    constraint zoom_pseudonym_once unique (course_id, number)
);

-- Who should have a way in to which meeting: everybody whose enrolment covers some of the door's hours.
create view zoom_expected as
select m.session_id, e.course_id, e.person_id, e.role, p.display_name,
       s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
       s.ends_at + make_interval(mins => s.closes_minutes_after) as closes_at
  from zoom_meeting m
  join session s on s.session_id = m.session_id
  join enrolment e on e.course_id = s.course_id
  join person p on p.person_id = e.person_id
 where m.state = 'made' and s.provider = 'zoom' and s.cancelled_at is null and s.ended_at is null
   and e.suspended_at is null
   and coalesce(e.entitled_from < s.ends_at + make_interval(mins => s.closes_minutes_after), true)
   and coalesce(e.entitled_until > s.starts_at - make_interval(mins => s.opens_minutes_before), true)
   and (not e.some_sessions or exists (select from enrolment_session x
            where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id))
   and not exists (select from ban b where b.person_id = e.person_id and b.course_id = e.course_id and b.lifted_at is null
            and (b.session_id is null or b.session_id = s.session_id));
