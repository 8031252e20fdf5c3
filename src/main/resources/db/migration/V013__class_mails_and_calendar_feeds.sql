-- People are told by mail which classes are theirs, with calendar entries, and can subscribe to them. What somebody was last told of a
-- session is a row; what is to be told is the difference between that and how things are. Whatever may make a difference leaves its course
-- in `class_mail_change`, by triggers, in the transaction of the change: told is only what was committed, and nothing committed is forgotten.
-- Locks: outbox_mail, pass_link, and the tables with triggers, for a moment each; nothing is rewritten.

alter table outbox_mail
    add column person_id       uuid,                                                -- whom it is for, where the school knows them
    add column body_html       text,
    add column calendar        text,
    add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH')),
    add column refused_at      timestamptz,
    add constraint outbox_calendar_has_method check ((calendar is null) = (calendar_method is null));
create index outbox_mail_by_person on outbox_mail (person_id, created_at) where person_id is not null;
update outbox_mail set refused_at = created_at
 where sent_at is null and next_try_at is null and last_problem like 'The mail server refuses this mail%';

-- A standing link is the one link of a pass that can be said again: its code is a keyed MAC over the pass and this number.
alter table pass_link add column standing int check (standing > 0);
create unique index pass_link_standing on pass_link (pass_id, standing) where standing is not null;

-- The sessions that are somebody's, by roster and entitlement; cancelled ones too. Does not depend on what time it is.
create view class_of_person as
select e.person_id, s.session_id, s.course_id, s.title, s.starts_at, s.ends_at, s.zone, s.cancelled_at, s.ended_at, s.closes_minutes_after, s.revision
  from enrolment e join session s using (course_id)
 where e.role <> 'staff' and e.suspended_at is null
   and (e.entitled_from is null or e.entitled_from < s.ends_at)
   and (e.entitled_until is null or e.entitled_until > s.starts_at)
   and (not e.some_sessions or exists (select from enrolment_session x
            where x.course_id = e.course_id and x.person_id = e.person_id and x.session_id = s.session_id))
   and not exists (select from ban b where b.person_id = e.person_id and b.course_id = e.course_id and b.lifted_at is null
                      and (b.session_id is null or b.session_id = s.session_id))
   and not exists (select from pass p where p.session_id = s.session_id and p.person_id = e.person_id and p.revoked_at is not null);

-- Whether a course's people are told by mail, where it does not go by the school's setting.
create table class_mail_choice (
    course_id uuid primary key references course,
    sends     boolean not null,
    said_at   timestamptz not null,
    said_by   text not null
);
-- Who ran courses before there were such mails may have other ways of telling people: those courses are asked for first.
insert into class_mail_choice (course_id, sends, said_at, said_by) select course_id, false, now(), 'system' from course;

create table class_mail_change (
    change_seq bigint generated always as identity primary key,
    course_id  uuid not null                                                        -- no foreign key: whoever changes something waits for nothing here
);

-- Courses in which something has changed; looked at when the quiet after it has lasted.
create table class_mail_due (
    course_id uuid primary key,
    first_at  timestamptz not null,
    due_at    timestamptz not null
);
create index class_mail_due_by_time on class_mail_due (due_at);

-- What a person was last told of a session. Written with the mail, in one transaction.
create table class_told (
    person_id    uuid not null references person,
    session_id   uuid not null references session,
    course_id    uuid not null references course,
    sequence     int not null,                                                      -- of the calendar entry; only ever grows
    to_hash      bytea not null,                                                    -- of the address: another address was told nothing yet
    title        text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    zone         text not null,
    withdrawn_at timestamptz,                                                       -- told that it is cancelled, or theirs no more
    told_at      timestamptz not null,
    primary key (person_id, session_id)
);
create index class_told_by_course on class_told (course_id, person_id);
create index class_told_by_end on class_told (ends_at);

-- The address at which a person's calendar can be subscribed to; its code is a keyed MAC over person and number.
create table calendar_feed (
    person_id uuid primary key references person,
    number    int not null default 1,
    code_hash bytea not null unique,
    made_at   timestamptz not null,
    ended_at  timestamptz
);

create function class_mail_course_changed() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        insert into class_mail_change (course_id) select distinct course_id from gone;
    else
        insert into class_mail_change (course_id) select distinct course_id from fresh;
    end if;
    return null;
end
$$;
create trigger session_added_tells after insert on session referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger session_changed_tells after update on session referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger enrolment_added_tells after insert on enrolment referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger enrolment_changed_tells after update on enrolment referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger enrolment_removed_tells after delete on enrolment referencing old table as gone for each statement execute function class_mail_course_changed();
create trigger enrolment_session_added_tells after insert on enrolment_session referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger enrolment_session_removed_tells after delete on enrolment_session referencing old table as gone for each statement execute function class_mail_course_changed();
create trigger ban_added_tells after insert on ban referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger ban_changed_tells after update on ban referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger course_changed_tells after update on course referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger class_mail_choice_added_tells after insert on class_mail_choice referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger class_mail_choice_changed_tells after update on class_mail_choice referencing new table as fresh for each statement execute function class_mail_course_changed();
create trigger class_mail_choice_removed_tells after delete on class_mail_choice referencing old table as gone for each statement execute function class_mail_course_changed();

create function class_mail_pass_changed() returns trigger language plpgsql as
$$
begin
    insert into class_mail_change (course_id)
    select distinct s.course_id from fresh f join gone g using (pass_id) join session s on s.session_id = f.session_id
     where (f.revoked_at is null) <> (g.revoked_at is null);
    return null;
end
$$;
create trigger pass_changed_tells after update on pass referencing old table as gone new table as fresh for each statement execute function class_mail_pass_changed();

create function class_mail_person_changed() returns trigger language plpgsql as
$$
begin
    insert into class_mail_change (course_id)
    select distinct e.course_id from fresh f join gone g using (person_id) join enrolment e using (person_id)
     where lower(f.email) is distinct from lower(g.email);
    return null;
end
$$;
create trigger person_changed_tells after update on person referencing old table as gone new table as fresh for each statement execute function class_mail_person_changed();
