-- A series keeps what its sessions share besides the rule, so that one changed by hand is told from one that is as planned; and from which week several weeks are counted, since
-- a series that was split goes on counting as before. Short: one row a series.
alter table session_series
    add column title text,
    add column opens_minutes_before int,
    add column closes_minutes_after int,
    add column seat_policy text,
    add column provider text,
    add column weeks_from date,
    add column continues uuid references session_series;                               -- the series of which this one is the later part

update session_series r
   set title = s.title, opens_minutes_before = s.opens, closes_minutes_after = s.closes, seat_policy = s.policy, provider = s.provider,
       weeks_from = date_trunc('week', s.first)::date
  from (select series_id, mode() within group (order by title) as title, mode() within group (order by opens_minutes_before) as opens,
               mode() within group (order by closes_minutes_after) as closes, nullif(mode() within group (order by coalesce(seat_policy, '')), '') as policy,
               mode() within group (order by provider) as provider, min(series_day) as first
          from session where series_id is not null group by series_id) s
 where s.series_id = r.series_id;

alter table session_series
    alter column title set not null,
    alter column opens_minutes_before set not null,
    alter column closes_minutes_after set not null,
    alter column provider set not null,
    alter column weeks_from set not null,
    add constraint session_series_counts_from_a_monday check (extract(isodow from weeks_from) = 1);

-- A day that was taken out of the rule, and its session cancelled, can be put back: with a session of its own.
drop index session_once_per_series_day;
create unique index session_once_per_series_day on session (series_id, series_day) where series_id is not null and cancelled_at is null;
create index session_by_series on session (series_id, series_day) where series_id is not null;
