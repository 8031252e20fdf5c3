-- Sessions that were planned together by a weekly rule. The rule is kept as it was said; each session may be moved or cancelled on its own afterwards.
create table session_series (
    series_id   uuid primary key default uuidv7(),
    course_id   uuid not null references course,
    days        smallint[] not null check (cardinality(days) between 1 and 7),        -- ISO: 1 is Monday
    every_weeks smallint not null check (every_weeks between 1 and 8),
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    starts      time not null,
    ends        time not null,                                                        -- not after the start: on the next day
    zone        text not null,
    left_out    date[] not null default '{}',
    made_at     timestamptz not null,
    made_by     text not null
);
create index session_series_by_course on session_series (course_id, made_at);

alter table session add column series_id uuid references session_series;
alter table session add column series_day date;                                       -- for which day of the rule it was planned, wherever it was moved since
alter table session add constraint session_series_says_its_day check ((series_id is null) = (series_day is null));
create unique index session_once_per_series_day on session (series_id, series_day) where series_id is not null;
