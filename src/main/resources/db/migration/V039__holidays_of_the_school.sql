-- Days on which the whole school has no class, as one list for all timetables, and how each timetable stands to it. Those that are there already keep their days as they are.
-- Two new tables; session_series gets columns with constant defaults, which locks it for a moment and rewrites nothing.

create table school_holiday (
    name      text not null check (length(name) between 1 and 100),
    first_day date not null,
    last_day  date not null check (last_day >= first_day and last_day < first_day + 400),
    primary key (first_day, last_day, name)
);

create table school_holiday_list (
    one      boolean primary key default true check (one),                         -- there is one row
    revision bigint not null default 1
);
insert into school_holiday_list default values;

alter table session_series
    add column observes boolean not null default false,                             -- leaves the school's holidays out
    add column held     date[] not null default '{}',                               -- has class on these all the same
    add column fell_out date[] not null default '{}';                               -- days that went because of the list as it was when the rule was said, or the list was last followed
