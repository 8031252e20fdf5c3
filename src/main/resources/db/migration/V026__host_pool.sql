-- Which host is kept for which session, long before its meeting is made: no host beyond what it can hold at once, whatever the code does.
-- New tables; zoom_host gets columns without a rewrite, and is locked for a moment.

create table zoom_host_group (                                                    -- a department's hosts, a course's, a teacher's own
    group_id   uuid primary key default uuidv7(),
    name       text not null check (length(name) between 1 and 100),
    common     boolean not null default true,                                     -- its sessions may be held by everybody's hosts, too
    revision   bigint not null default 1,
    created_at timestamptz not null,
    constraint zoom_host_group_name_once unique (name)
);
create table zoom_host_group_course (                                             -- whose sessions its hosts hold
    course_id uuid primary key references course,
    group_id  uuid not null references zoom_host_group on delete cascade
);
create table zoom_host_group_teacher (                                            -- sessions of every course that this person teaches
    person_id uuid primary key references person,
    group_id  uuid not null references zoom_host_group on delete cascade
);

alter table zoom_host add column capacity_set smallint check (capacity_set in (1, 2));            -- staff's word, before what the account's plan allows
alter table zoom_host add column people int check (people between 2 and 10000);                   -- that its meetings hold; null: what the account's plan allows
alter table zoom_host add column kind text not null default 'paid' check (kind in ('paid', 'unpaid'));   -- unpaid: registers nobody, 40 minutes
alter table zoom_host add column group_id uuid references zoom_host_group on delete set null;     -- null: everybody's

-- A host's places: one for each meeting that it can hold at once. What is assigned to a place that is taken away is assigned anew.
create table zoom_host_place (
    host_id   text not null references zoom_host on delete cascade,
    host_slot int not null check (host_slot >= 1),
    primary key (host_id, host_slot)
);
create function zoom_host_places() returns trigger language plpgsql as
$$
begin
    delete from zoom_host_place where host_id = new.host_id and host_slot > coalesce(new.capacity_set, new.capacity);
    insert into zoom_host_place select new.host_id, slot from generate_series(1, coalesce(new.capacity_set, new.capacity)) slot on conflict do nothing;
    return null;
end
$$;
create trigger zoom_host_has_places after insert or update of capacity, capacity_set on zoom_host for each row execute function zoom_host_places();
insert into zoom_host_place select host_id, slot from zoom_host, generate_series(1, capacity) slot;

create table zoom_host_assignment (
    session_id uuid primary key references session,
    host_id    text not null,
    host_slot  int not null,
    held       tstzrange not null check (not isempty(held)),                      -- the door's hours with set-up before and overrun after
    pinned     boolean not null default false,                                    -- staff want this host
    made_at    timestamptz not null,
    foreign key (host_id, host_slot) references zoom_host_place on delete cascade,
    constraint zoom_host_is_assigned_no_more_than_it_can exclude using gist (host_id with =, host_slot with =, held with &&)
);
create index zoom_host_assignment_by_end on zoom_host_assignment (upper(held));

create table zoom_host_pin (                                                      -- kept also while the host cannot hold it
    session_id uuid primary key references session,
    host_id    text not null references zoom_host,
    pinned_by  text not null,
    pinned_at  timestamptz not null
);

create table zoom_host_failed (                                                   -- Zoom would not make the session's meeting on it
    session_id uuid not null references session,
    host_id    text not null,
    failed_at  timestamptz not null,
    primary key (session_id, host_id)
);

create table zoom_host_unfit (                                                    -- sessions that nobody can hold, and why
    session_id uuid primary key references session,
    why        text not null,
    detail     jsonb not null default '{}',
    since      timestamptz not null
);

create table zoom_pool (                                                          -- of the last planning
    one        boolean primary key default true check (one),
    seen       text,                                                              -- what it was made of; another: to be planned anew
    planned_at timestamptz,
    licences   int not null default 0,                                            -- that the timetable needs
    lower_bound int not null default 0,
    missing    int not null default 0,
    peak       int not null default 0,
    peak_from  timestamptz,
    peak_to    timestamptz,
    moved      int not null default 0                                             -- sessions that got another host then
);
insert into zoom_pool default values;
