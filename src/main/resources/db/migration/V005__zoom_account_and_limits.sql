-- The school's account at Zoom, the hosts that may be used, and what has been used of Zoom's limits by all nodes together.
-- New tables only; nothing is locked. Columns of type bytea are sealed with a key that is not in the database.

create table zoom_account (
    one                   boolean primary key default true check (one),
    account_id            text not null check (length(account_id) between 1 and 100),
    client_id             text not null check (length(client_id) between 1 and 100),
    client_secret         bytea not null,
    webhook_secret        bytea,
    former_webhook_secret bytea,                                                  -- still counts for a while after a change
    former_webhook_until  timestamptz,
    sdk_key               text check (length(sdk_key) between 1 and 200),
    sdk_secret            bytea,
    app_id                text check (length(app_id) between 1 and 100),          -- whose log of webhooks is read
    alias_domain          text not null check (length(alias_domain) between 3 and 80),
    name_mode             text not null check (name_mode in ('roster', 'pseudonym')),
    plan                  text not null check (plan in ('free', 'pro', 'business')),
    removal               text not null check (removal in ('yes', 'no', 'unknown')),
    reports               text not null check (reports in ('yes', 'no', 'unknown')),
    dashboard             text not null check (dashboard in ('yes', 'no', 'unknown')),
    checked_at            timestamptz,
    revision              bigint not null,
    saved_at              timestamptz not null,
    constraint zoom_sdk_whole check ((sdk_key is null) = (sdk_secret is null)),
    constraint zoom_former_webhook_whole check ((former_webhook_secret is null) = (former_webhook_until is null))
);
create sequence zoom_account_revision;                                            -- outlives a forgotten account, so that no token does

create table zoom_finding (                                                       -- of the last check
    place      int primary key,
    level      text not null check (level in ('ok', 'warn', 'bad')),
    code       text not null,
    sentence   text not null,
    what_to_do text not null
);

create table zoom_host (
    host_id      text primary key,
    email_masked text not null,
    display_name text not null,
    licensed     boolean not null,                                                -- as of the last check; false: gone, or without a licence
    capacity     smallint not null check (capacity in (1, 2)),                    -- meetings at once
    usable       boolean not null default false,                                  -- staff's choice
    seen_at      timestamptz not null
);

-- A bucket per label of Zoom's rate limits, and the day's count (UTC). The rates themselves are the program's, by the account's plan.
create table zoom_rate (
    label         text primary key check (label in ('light', 'medium', 'heavy', 'resource')),
    tokens        double precision not null default 0,
    refilled_at   timestamptz not null default 'epoch',
    blocked_until timestamptz not null default 'epoch',
    day           date not null default '1970-01-01',
    used          int not null default 0
) with (fillfactor = 50);
insert into zoom_rate (label) values ('light'), ('medium'), ('heavy'), ('resource');

create table zoom_daily_use (
    day       date not null,
    allowance text not null,
    subject   text not null,                                                      -- hash of a host, or of an alias or registrant in a meeting
    used      int not null check (used >= 0),
    primary key (day, allowance, subject)
);
