-- What a host can hold, said once for whoever chooses one: the pool, the term plan's forecast, and the making of meetings.
-- A view; nothing is locked.

create view zoom_host_able as
select host_id,
       licensed and usable as in_use,
       coalesce(capacity_set, capacity) as capacity,                                                                       -- meetings at once
       kind = 'paid' as registers,                                                                                         -- gives everybody a way of their own
       coalesce(people, case (select plan from zoom_account) when 'business' then 300 else 100 end) as people,             -- in one meeting
       coalesce(minutes, 2147483647) as minutes,                                                                           -- that a meeting lasts at most
       group_id
  from zoom_host;
