-- What staff say a host can do, where they know better than what is known of its account; changed only in the state that was read.
-- zoom_host gets columns without a rewrite, and is locked for a moment.

alter table zoom_host add column minutes int check (minutes between 10 and 1440);                 -- that its meetings last at most; null: no limit beside its kind's
alter table zoom_host add column revision bigint not null default 1;                              -- of what staff say
