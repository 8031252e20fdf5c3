-- Term plans: days whose sessions held in Zoom are prepared now, though they are further away than sessions are usually prepared. New tables and a
-- view only; nothing is locked. How far a plan has come is not kept: it is how the meetings of its sessions are.

create table zoom_term_plan (
    plan_id     uuid primary key default uuidv7(),
    first_day   date not null,
    last_day    date not null check (last_day between first_day and first_day + 366),
    all_courses boolean not null,                                                     -- false: those in zoom_term_plan_course
    state       text not null check (state in ('running', 'paused', 'done', 'cancelled')),
    started_at  timestamptz not null,
    started_by  text not null,
    changed_at  timestamptz not null,                                                 -- into this state
    changed_by  text not null,
    revision    bigint not null default 1
);
create index zoom_term_plan_under_way on zoom_term_plan (plan_id) where state in ('running', 'paused');

create table zoom_term_plan_course (
    plan_id   uuid not null references zoom_term_plan,
    course_id uuid not null references course,
    primary key (plan_id, course_id)
);

-- Which sessions a plan is about: by the day on the session's own clock, as they are now.
create view zoom_term_session as
select p.plan_id, p.state as plan_state, s.session_id, s.course_id, s.starts_at, s.revision,
       s.starts_at - make_interval(mins => s.opens_minutes_before) as opens_at,
       least(s.ended_at, s.ends_at + make_interval(mins => s.closes_minutes_after)) as closes_at,
       s.provider = 'zoom' and s.cancelled_at is null as wanted
  from zoom_term_plan p
  join session s on s.starts_at between (p.first_day::timestamp at time zone 'UTC') - interval '1 day' and (p.last_day::timestamp at time zone 'UTC') + interval '2 days'
   and (s.starts_at at time zone s.zone)::date between p.first_day and p.last_day
 where p.all_courses or exists (select from zoom_term_plan_course c where c.plan_id = p.plan_id and c.course_id = s.course_id);
