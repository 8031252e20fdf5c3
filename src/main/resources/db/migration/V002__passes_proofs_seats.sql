-- The door: passes, what proves their owner, and the one live seat. Invariants I1, I3, I4, I11 of the door are kept here.
-- Codes, links and tickets are stored as SHA-256 hashes only (I11: a copy of the database opens nothing).

create table pass (
    pass_id        uuid primary key default uuidv7(),
    session_id     uuid not null references session,
    person_id      uuid not null references person,
    issued_at      timestamptz not null,
    expires_at     timestamptz,
    revoked_at     timestamptz,
    revoked_reason text,
    constraint pass_one_per_person_and_session unique (session_id, person_id),
    constraint pass_names_person_and_session unique (pass_id, session_id, person_id)   -- for the seat's foreign key
);
create index pass_by_person on pass (person_id);

-- A pass may have several links (one in the mail, one in the LMS); each is random and dies on its own or with its pass.
create table pass_link (
    link_hash  bytea primary key check (length(link_hash) = 32),
    pass_id    uuid not null references pass,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);
create index pass_link_by_pass on pass_link (pass_id);

-- A browser that holds a non-extractable P-256 key. The same browser is another device for another person.
create table device (
    device_id      uuid primary key default uuidv7(),
    person_id      uuid not null references person,
    key_thumbprint bytea not null check (length(key_thumbprint) = 32),             -- RFC 7638, SHA-256
    label          text not null,                                                  -- 'Chrome on Android'; never trusted
    first_seen_at  timestamptz not null,
    excused_at     timestamptz,                                                    -- staff let it not count in the budget
    revoked_at     timestamptz,
    revoked_reason text,
    constraint device_key_once_per_person unique (person_id, key_thumbprint),
    constraint device_of_person unique (device_id, person_id)                      -- for the seat's foreign key
);
create index device_new_of_person on device (person_id, first_seen_at);

create table device_proof (
    device_id uuid not null references device,
    kind      text not null check (kind in ('lms_ticket', 'mailed_code')),
    made_at   timestamptz not null,
    primary key (device_id, kind)
);

create table ban (
    ban_id     uuid primary key default uuidv7(),
    course_id  uuid not null references course,
    session_id uuid references session,                                            -- null: the whole course
    person_id  uuid not null references person,
    banned_at  timestamptz not null,
    banned_by  text not null,
    reason     text not null,
    lifted_at  timestamptz,
    lifted_by  text
);
create index ban_in_force on ban (person_id, course_id) where lifted_at is null;

-- "Let in now": staff's short override of what the door would refuse; never of a proof.
create table let_in (
    let_in_id  uuid primary key default uuidv7(),
    session_id uuid not null references session,
    person_id  uuid not null references person,
    given_at   timestamptz not null,
    given_by   text not null,
    reason     text not null,
    expires_at timestamptz not null
);
create index let_in_by_session on let_in (session_id, person_id, expires_at);

create table lms_ticket (
    ticket_hash bytea primary key check (length(ticket_hash) = 32),
    pass_id     uuid not null references pass,
    issued_by   text not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    redeemed_at timestamptz,
    redeemed_by bytea                                                              -- thumbprint of the device's key (I3)
);
create index lms_ticket_by_expiry on lms_ticket (expires_at);

create table mailed_code (
    mailed_code_id uuid primary key default uuidv7(),
    pass_id        uuid not null references pass,
    key_thumbprint bytea not null,                                                 -- only the device that asked may answer
    code_mac       bytea not null,
    sent_at        timestamptz not null,
    expires_at     timestamptz not null,
    tries_left     int not null check (tries_left >= 0),
    used_at        timestamptz
);
create index mailed_code_open on mailed_code (pass_id, sent_at);

-- Counters behind "few tries", which survive restarts (I11). What is counted is a keyed hash.
create table tries (
    scope        text not null,
    counted      bytea not null,
    window_start timestamptz not null,
    used         int not null,
    primary key (scope, counted, window_start)
);
create index tries_by_age on tries (window_start);

create table seat (
    seat_id        uuid primary key default uuidv7(),
    session_id     uuid not null,
    person_id      uuid not null,
    pass_id        uuid not null,
    device_id      uuid not null,
    state          text not null check (state in ('reserved', 'occupied', 'away', 'released')),
    taken_at       timestamptz not null,
    moved_in       boolean not null default false,                                 -- taken over from another device
    by_let_in      boolean not null default false,                                 -- staff's override let it in
    occupied_at    timestamptz,                                                    -- first time media was possible
    lapses_at      timestamptz,                                                    -- reserved: ticket's end; away: end of grace
    valid_until    timestamptz not null,                                           -- door's closing or entitlement's end
    connection_id  uuid,                                                           -- the one connection media may flow on (I2)
    role           text,                                                           -- that the connection was given
    node_id        uuid,
    released_at    timestamptz,
    release_reason text check (release_reason in
                   ('left', 'moved', 'evicted', 'right_lost', 'session_over', 'never_came', 'timed_out', 'disowned')),
    release_cause  text,                                                           -- e.g. the refusal's code that took the right
    -- The pass names person and session, the device its person: a seat cannot contradict them (I9).
    foreign key (pass_id, session_id, person_id) references pass (pass_id, session_id, person_id),
    foreign key (device_id, person_id) references device (device_id, person_id),
    constraint seat_released_has_reason check ((state = 'released') = (released_at is not null)
                                           and (released_at is null) = (release_reason is null)),
    constraint seat_connection_only_when_occupied check ((state = 'occupied') = (connection_id is not null)),
    constraint seat_lapses_when_not_occupied check ((state in ('reserved', 'away')) = (lapses_at is not null))
);
-- I1: at any instant at most one live seat per person and session.
create unique index seat_one_live_per_person on seat (session_id, person_id) where released_at is null;
create index seat_by_session on seat (session_id, person_id, taken_at);
create index seat_lapsing on seat (lapses_at) where lapses_at is not null;
create index seat_ending on seat (valid_until) where released_at is null;
create index seat_by_node on seat (node_id) where node_id is not null and released_at is null;

-- Nodes hear of an ended seat after its commit and end its media (I5); each also asks every second, should a word get lost.
create function seat_has_ended() returns trigger language plpgsql as
$$ begin perform pg_notify('seat_ended', new.seat_id::text); return null; end $$;
create trigger seat_ended after update on seat for each row
    when (old.released_at is null and new.released_at is not null) execute function seat_has_ended();

-- Each knock once: repeated by its device it has its first answer, by anybody else none (I3). An admitted knock carries the
-- ticket to the seat in the room: single use, seconds long. The ticket's code is a keyed MAC over this row and is not stored.
create table knock (
    knock_id          uuid primary key,
    key_thumbprint    bytea not null,
    decided_at        timestamptz not null,
    outcome           text not null,                                               -- admitted, wait, or the refusal's code
    seat_id           uuid references seat,
    ticket_expires_at timestamptz,
    ticket_used_at    timestamptz,
    constraint knock_admitted_has_seat check ((outcome = 'admitted') = (seat_id is not null)
                                          and (seat_id is null) = (ticket_expires_at is null))
);
create index knock_by_age on knock (decided_at);

-- Every knock's answer hangs on this lock. An admission takes a course's lock shared; whatever changes a right in the
-- course takes it alone, by trigger, so that no admission is decided on rights that are just being taken away (I5).
create function course_lock_key(course uuid) returns bigint language sql immutable strict parallel safe as
$$ select hashtextextended(course::text, 7) $$;

create function course_rights_change() returns trigger language plpgsql as
$$
begin
    if tg_op <> 'INSERT' then
        perform pg_advisory_xact_lock(course_lock_key(old.course_id));
    end if;
    if tg_op <> 'DELETE' then
        perform pg_advisory_xact_lock(course_lock_key(new.course_id));
        return new;
    end if;
    return old;
end
$$;
create trigger course_rights before update on course for each row execute function course_rights_change();
create trigger session_rights before update on session for each row execute function course_rights_change();
create trigger enrolment_rights before insert or update or delete on enrolment for each row execute function course_rights_change();
create trigger enrolment_session_rights before insert or update or delete on enrolment_session for each row execute function course_rights_change();

-- Whoever is taken off the roster is out, also where staff had let them in before; staff may let them in anew.
create function let_in_ends_with_enrolment() returns trigger language plpgsql as
$$
begin
    update let_in set expires_at = given_at
     where person_id = old.person_id and session_id in (select s.session_id from session s where s.course_id = old.course_id);
    update seat set by_let_in = false
     where person_id = old.person_id and by_let_in and released_at is null
       and session_id in (select s.session_id from session s where s.course_id = old.course_id);
    return null;
end
$$;
create trigger enrolment_let_in after delete on enrolment for each row execute function let_in_ends_with_enrolment();
create trigger ban_rights before insert or update on ban for each row execute function course_rights_change();

create function pass_rights_change() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(course_lock_key(s.course_id)) from session s where s.session_id = old.session_id;
    return new;
end
$$;
create trigger pass_rights before update on pass for each row execute function pass_rights_change();
