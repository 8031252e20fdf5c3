-- 1. What a program's key may do, until when, and whether it must say on what state its changes are based. Keys that are there keep all
-- they had. Adds columns with constant defaults: locks api_key for a moment and rewrites nothing.

alter table api_key
    add column scopes        text[] check (cardinality(scopes) > 0),                -- null: everything that the API has, also what comes later
    add column expires_at    timestamptz,                                           -- null: holds until it is revoked
    add column conditional   boolean not null default false,                        -- changes need If-Match or If-None-Match
    add constraint api_key_expires_after_it_was_made check (expires_at > created_at);

-- 2. What staff said of the school on the settings page; null: as the installation's own settings say. A new table; locks nothing.

create table school (
    one                  boolean primary key default true check (one),                 -- there is one row
    name                 text check (length(name) between 1 and 100),
    zone                 text,
    language             text check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),             -- that a page or mail is in, where its reader chose none
    opens_minutes_before int check (opens_minutes_before between 0 and 1440),          -- of sessions that are planned without a word about it
    closes_minutes_after int check (closes_minutes_after between 0 and 1440),
    revision             bigint not null default 1
);
insert into school default values;

-- 3. The role teacher of the staff: sees and does only what belongs to the courses where staff.person_id is enrolled as teacher. Replaces
--    checks and adds an index: locks staff and staff_factor_rule, both small, for a moment.

alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (role in ('owner', 'scheduler', 'door_staff', 'auditor', 'teacher'));
alter table staff_factor_rule drop constraint staff_factor_rule_role_check;
alter table staff_factor_rule add constraint staff_factor_rule_role_check check (role in ('owner', 'scheduler', 'door_staff', 'auditor', 'teacher'));
create index staff_by_person on staff (person_id) where person_id is not null;
