-- The audit chain (I8), what the rooms report, and the house around it: staff, keys, mail, nodes.

create table audit (
    seq        bigint primary key check (seq > 0),
    at         timestamptz not null,
    actor      text not null,
    action     text not null,                                                       -- e.g. knock.admitted, enrolment.suspended
    course_id  uuid,
    session_id uuid,
    person_id  uuid,
    detail     text not null check (detail is json object),                         -- text, so that its bytes can be hashed
    hash       bytea not null check (length(hash) = 32)                             -- HMAC over the line and the hash before it
);
create index audit_by_session on audit (session_id, seq) where session_id is not null;
create index audit_by_person on audit (person_id, seq) where person_id is not null;
create index audit_by_action on audit (action, seq);

-- The chain's end: one row; who appends locks it. Hence no gap and no fork.
create table audit_head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash bytea not null
);
insert into audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_stays() returns trigger language plpgsql as
$$ begin raise exception 'audit lines are only ever appended' using errcode = 'restrict_violation'; end $$;
create trigger audit_append_only before update or delete or truncate on audit for each statement execute function audit_stays();

-- What a provider said happened, as it arrived. `event_key` makes a repetition harmless.
create table presence_event (
    event_id      uuid primary key default uuidv7(),
    source        text not null,                                                    -- 'rooms'
    event_key     text not null,
    session_id    uuid not null references session,
    person_id     uuid references person,                                           -- null: a stranger
    seat_id       uuid references seat,
    connection_id uuid not null,
    kind          text not null check (kind in ('joined', 'left', 'seen')),
    at            timestamptz not null,
    received_at   timestamptz not null,
    constraint presence_event_once unique (source, event_key)
);
create index presence_event_by_session on presence_event (session_id);              -- without at: later reports update it in place

create table staff (
    staff_id      uuid primary key default uuidv7(),
    login         text not null check (login = lower(login) and length(login) between 1 and 100),
    display_name  text not null check (length(display_name) between 1 and 200),
    password_hash text not null,
    role          text not null check (role in ('owner', 'scheduler', 'door_staff', 'auditor', 'teacher')),
    person_id     uuid references person,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    constraint staff_login_once unique (login)
);

create table staff_invitation (                                                     -- the one-time link printed at first start
    code_hash  bytea primary key,
    role       text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table staff_session (
    token_hash   bytea primary key,
    staff_id     uuid not null references staff,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    label        text not null
);
create index staff_session_by_staff on staff_session (staff_id);

create table api_key (
    api_key_id   uuid primary key default uuidv7(),
    name         text not null unique check (length(name) between 1 and 100),      -- the audit chain's name for it
    key_hash     bytea not null unique,
    hint         text not null,                                                     -- the first characters, to recognise it
    created_at   timestamptz not null,
    created_by   text not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table outbox_mail (
    mail_id      uuid primary key default uuidv7(),
    to_address   text not null,
    subject      text not null,
    body_text    text not null,
    purpose      text not null,                                                     -- 'mailed_code', ...
    created_at   timestamptz not null,
    expires_at   timestamptz,
    attempts     int not null default 0,
    next_try_at  timestamptz,                                                       -- null: nothing more will be tried
    sent_at      timestamptz,
    last_problem text
);
create index outbox_mail_due on outbox_mail (next_try_at) where sent_at is null and next_try_at is not null;
create index outbox_mail_by_age on outbox_mail (created_at);

-- Equal nodes on one database; each says every second that it lives.
create table node (
    node_id     uuid primary key,
    address     text not null,                                                      -- where browsers reach this node
    started_at  timestamptz not null,
    seen_at     timestamptz not null
);

-- All of a session's media is at one node; the first connection chooses, a dead node's sessions are chosen again.
create table room_placement (
    session_id uuid primary key references session,
    node_id    uuid not null,
    placed_at  timestamptz not null
);
