-- Who is known to the school, who belongs to which course, and what is held when. Locks nothing: first migration.

create table person (
    person_id    uuid primary key default uuidv7(),
    uid          text not null check (length(uid) between 1 and 200),            -- the LMS's own id (N17)
    email        text check (length(email) between 3 and 254),
    display_name text not null check (length(display_name) between 1 and 200),
    revision     bigint not null default 1,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint person_uid_once unique (uid)
);
-- Not unique: brothers and sisters share a mailbox.
create index person_by_name on person (lower(display_name), person_id);
create index person_by_email on person (lower(email)) where email is not null;

create table course (
    course_id             uuid primary key default uuidv7(),
    code                  text not null check (length(code) between 1 and 100),   -- the LMS's id of the course
    title                 text not null check (length(title) between 1 and 200),
    zone                  text not null,                                          -- default zone of its sessions
    seat_policy           text not null default 'ask' check (seat_policy in ('refuse', 'move', 'ask')),
    accepted_proofs       text[] not null default '{lms_ticket,mailed_code}'
                          check (cardinality(accepted_proofs) > 0 and accepted_proofs <@ '{lms_ticket,mailed_code}'::text[]),
    device_memory_days    int not null default 90 check (device_memory_days between 0 and 400),  -- 0: a new proof each session
    device_budget         int not null default 3 check (device_budget between 1 and 100),
    device_budget_days    int not null default 30 check (device_budget_days between 1 and 400),
    revision              bigint not null default 1,
    created_at            timestamptz not null,
    archived_at           timestamptz,
    constraint course_code_once unique (code)
);

create table session (
    session_id           uuid primary key default uuidv7(),
    course_id            uuid not null references course,
    code                 text not null default uuidv7()::text check (length(code) between 1 and 100),  -- the LMS's id of the session
    title                text not null check (length(title) between 1 and 200),
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    zone                 text not null,
    opens_minutes_before int not null default 10 check (opens_minutes_before between 0 and 1440),
    closes_minutes_after int not null default 10 check (closes_minutes_after between 0 and 1440),
    seat_policy          text check (seat_policy in ('refuse', 'move', 'ask')),    -- null: the course's
    provider             text not null default 'rooms',
    cancelled_at         timestamptz,
    ended_at             timestamptz,                                              -- ended for all by a teacher, before its time
    revision             bigint not null default 1,
    created_at           timestamptz not null,
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint session_code_once_per_course unique (course_id, code),
    constraint session_of_course unique (session_id, course_id)
);
create index session_by_course on session (course_id, starts_at);
create index session_by_time on session (starts_at);

create table enrolment (
    course_id        uuid not null references course,
    person_id        uuid not null references person,
    role             text not null check (role in ('learner', 'teacher', 'staff', 'observer')),
    entitled_from    timestamptz,
    entitled_until   timestamptz,
    suspended_at     timestamptz,
    suspended_reason text,
    some_sessions    boolean not null default false,                               -- true: only those in enrolment_session
    revision         bigint not null default 1,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    primary key (course_id, person_id),
    constraint entitled_for_a_while check (entitled_until is null or entitled_from is null or entitled_until > entitled_from)
);
create index enrolment_by_person on enrolment (person_id);

create table enrolment_session (
    course_id  uuid not null,
    person_id  uuid not null,
    session_id uuid not null,
    primary key (course_id, person_id, session_id),
    foreign key (course_id, person_id) references enrolment on delete cascade,
    foreign key (session_id, course_id) references session (session_id, course_id)
);

-- A list that was looked at and not yet confirmed. It holds addresses, so it goes on confirmation or after an hour.
create table roster_import (
    import_id  uuid primary key default uuidv7(),
    course_id  uuid not null references course,
    list       bytea not null,                                                     -- UTF-8 as decoded; may hold what text may not
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null
);
create index roster_import_by_expiry on roster_import (expires_at);
