-- By which rule a course judges attendance, what people corrected of it afterwards, and the key that signs what leaves the house.
-- New tables only; nothing is locked. Rules and corrections are only ever appended: the sheet of last month can always be explained.

create table attendance_rule (
    rule_id                   uuid primary key default uuidv7(),
    course_id                 uuid not null references course,
    said_at                   timestamptz not null,
    said_by                   text not null,                                       -- as the audit chain names them
    holds_for                 text not null check (holds_for in ('sessions_to_come', 'all_sessions')),
    late_after_seconds        int not null check (late_after_seconds between 0 and 86400),
    left_early_before_seconds int not null check (left_early_before_seconds between 0 and 86400),
    present_percent           int check (present_percent between 1 and 100),
    present_minutes           int check (present_minutes between 1 and 1440),
    bridged_gap_seconds       int not null check (bridged_gap_seconds between 0 and 3600),
    constraint a_share_or_minutes check (num_nonnulls(present_percent, present_minutes) = 1)
);
create index attendance_rule_by_course on attendance_rule (course_id, said_at);

create table attendance_correction (
    correction_id uuid primary key default uuidv7(),
    session_id    uuid not null references session,
    person_id     uuid not null references person,                                 -- expected or not
    said_at       timestamptz not null,
    said_by       text not null,
    reason        text not null check (length(reason) between 1 and 500),
    says          text not null check (says in ('present', 'absent', 'excused', 'inside', 'outside', 'as_measured')),
    from_at       timestamptz,
    until_at      timestamptz,
    constraint a_stretch_where_one_is_meant check
        (case when says in ('inside', 'outside') then until_at > from_at else num_nonnulls(from_at, until_at) = 0 end)
);
create index attendance_correction_by_session on attendance_correction (session_id, said_at);

-- The key pair that signs sheets. The private half is sealed under the installation's secret key.
create table attendance_key (
    one         boolean primary key default true check (one),
    public_key  bytea not null,                                                    -- as X.509 has it (SubjectPublicKeyInfo)
    private_key bytea not null,
    made_at     timestamptz not null
);

create function attendance_stays() returns trigger language plpgsql as
$$ begin raise exception 'rules and corrections of attendance are only ever appended' using errcode = 'restrict_violation'; end $$;
create trigger attendance_rule_append_only before update or delete or truncate on attendance_rule for each statement execute function attendance_stays();
create trigger attendance_correction_append_only before update or delete or truncate on attendance_correction for each statement execute function attendance_stays();
