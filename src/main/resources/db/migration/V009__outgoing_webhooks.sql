-- What happens is told to the school's programs. A fact leaves a row of `hook_fact` in its own transaction, by trigger, so that none is
-- told that was rolled back and none is lost that was committed. New tables; the triggers lock `audit`, `presence_event` and
-- `presence_stay` for a moment.

create table hook_endpoint (
    endpoint_id      uuid primary key,
    name             text not null check (length(name) between 1 and 100),
    url              text not null check (length(url) between 1 and 2000),
    types            text[] not null check (cardinality(types) > 0),
    secret           bytea not null,                                                -- sealed
    old_secret       bytea,                                                         -- sealed; signs too until then
    old_secret_until timestamptz,
    created_at       timestamptz not null,
    created_by       text not null,
    delivered_at     timestamptz,                                                   -- the last yes, to the minute
    failing_since    timestamptz,                                                   -- the first no after the last yes
    off_at           timestamptz,
    off_why          text check (off_why in ('staff', 'gone', 'failing')),
    revision         bigint not null default 1,
    constraint hook_endpoint_name_once unique (name),
    constraint hook_old_secret_ends check ((old_secret is null) = (old_secret_until is null)),
    constraint hook_off_for_a_reason check ((off_at is null) = (off_why is null))
);

-- Written by whoever makes the fact, read and deleted by whoever sorts. No foreign keys: the door waits for nothing here.
create table hook_fact (
    fact_seq   bigint generated always as identity primary key,
    kind       text not null,
    at         timestamptz not null,
    session_id uuid not null,
    person_id  uuid,
    detail     text not null
);

create table hook_event (
    event_id    uuid primary key,
    event_seq   bigint generated always as identity,                                -- the order in which facts became known
    type        text not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    session_id  uuid,                                                               -- null: a test
    body        text not null                                                       -- as it is sent, the same bytes each time
);
create index hook_event_by_age on hook_event (recorded_at);

create table hook_delivery (
    delivery_id  bigint generated always as identity primary key,
    endpoint_id  uuid not null references hook_endpoint on delete cascade,
    event_id     uuid not null references hook_event on delete cascade,
    event_seq    bigint not null,
    lane         uuid not null,                                                     -- what waits for each other: the session, or a test alone
    state        text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
    tries        int not null default 0,                                            -- since it began to wait
    first_try_at timestamptz,
    done_at      timestamptz,
    constraint hook_delivery_once unique (endpoint_id, event_id)
);
create index hook_delivery_waiting on hook_delivery (endpoint_id, lane, event_seq) where state = 'waiting';
create index hook_delivery_log on hook_delivery (endpoint_id, event_seq);
create index hook_delivery_by_event on hook_delivery (event_id);

-- One row per endpoint and session while something waits; whoever claims it sends alone, so that order is kept across nodes.
create table hook_lane (
    endpoint_id   uuid not null references hook_endpoint on delete cascade,
    lane          uuid not null,
    due_at        timestamptz not null,
    claim         uuid,
    claimed_until timestamptz,
    primary key (endpoint_id, lane)
);
create index hook_lane_due on hook_lane (endpoint_id, due_at);

create table hook_attempt (
    attempt_id  bigint generated always as identity primary key,
    delivery_id bigint not null references hook_delivery on delete cascade,
    at          timestamptz not null,
    millis      int not null,
    status      int,                                                                -- null: no answer
    problem     text,                                                               -- null: taken
    answer      text not null                                                       -- of a no: its first characters, without what looks secret
);
create index hook_attempt_by_delivery on hook_attempt (delivery_id, attempt_id);

-- What the clock has told of a session, each once.
create table hook_session_told (
    session_id uuid not null,
    what       text not null check (what in ('started', 'ended')),
    told_at    timestamptz not null,
    primary key (session_id, what)
);
create index hook_session_told_by_age on hook_session_told (told_at);

-- When a session's attendance is told as ready; anew when somebody corrects it later.
create table hook_attendance (
    session_id uuid primary key,
    due_at     timestamptz,
    told       int not null default 0,
    changed    boolean not null default false,
    made_at    timestamptz not null
);
create index hook_attendance_due on hook_attendance (due_at) where due_at is not null;
create index hook_attendance_changed on hook_attendance (session_id) where changed;

-- With nobody to tell, a look at an empty table is all that it costs. Only inserts: no trigger here waits for a lock while it holds one.
create function hook_facts_of_audit() returns trigger language plpgsql as
$$
begin
    if exists (select from hook_endpoint) then
        insert into hook_fact (kind, at, session_id, person_id, detail)
        select action, at, session_id, person_id, detail from fresh
         where session_id is not null and person_id is not null
           and case when action in ('knock.admitted', 'knock.refused') then true
                    when action = 'seat.released' then detail::json ->> 'reason' in ('evicted', 'right_lost', 'disowned')
                    else false end
         order by seq;
    end if;
    return null;
end
$$;
create trigger audit_tells_hooks after insert on audit referencing new table as fresh for each statement execute function hook_facts_of_audit();

create function hook_attendance_changes(session uuid) returns void language sql as
$$ update hook_attendance set changed = true where session_id = session and not changed $$;

create function hook_facts_of_presence_event() returns trigger language plpgsql as
$$
begin
    if exists (select from hook_endpoint) then
        insert into hook_fact (kind, at, session_id, person_id, detail)
        values (new.kind, new.at, new.session_id, new.person_id, json_build_object('seat', new.seat_id, 'toldBy', new.source)::text);
        perform hook_attendance_changes(new.session_id);
    end if;
    return null;
end
$$;
create trigger presence_event_tells_hooks after insert on presence_event for each row
    when (new.kind in ('joined', 'left') and new.person_id is not null) execute function hook_facts_of_presence_event();

-- Stays are restated as a whole, so it is the difference that is told: who came, who went, who is there after all.
create function hook_facts_of_presence_stay() returns trigger language plpgsql as
$$
declare
    was_there boolean := tg_op <> 'INSERT' and old.seat_id is not null and old.left_at is null;
    was_known boolean := tg_op <> 'INSERT' and old.seat_id is not null;
    is_known  boolean := tg_op <> 'DELETE' and new.seat_id is not null;
    is_there  boolean := tg_op <> 'DELETE' and new.seat_id is not null and new.left_at is null;
begin
    if not exists (select from hook_endpoint) then
        return null;
    end if;
    if is_known and (not was_known or is_there and not was_there) then
        insert into hook_fact (kind, at, session_id, person_id, detail)
        values ('joined', new.joined_at, new.session_id, new.person_id, json_build_object('seat', new.seat_id, 'toldBy', new.told_by)::text);
    end if;
    if is_known and not is_there and (was_there or not was_known) then
        insert into hook_fact (kind, at, session_id, person_id, detail)
        values ('left', new.left_at, new.session_id, new.person_id, json_build_object('seat', new.seat_id, 'toldBy', new.told_by)::text);
    elsif was_there and not is_known then
        insert into hook_fact (kind, at, session_id, person_id, detail)
        values ('left', old.joined_at, old.session_id, old.person_id, json_build_object('seat', old.seat_id, 'toldBy', old.told_by)::text);
    end if;
    perform hook_attendance_changes(case when tg_op = 'DELETE' then old.session_id else new.session_id end);
    return null;
end
$$;
create trigger presence_stay_tells_hooks after insert or update or delete on presence_stay for each row execute function hook_facts_of_presence_stay();
