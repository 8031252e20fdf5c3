-- Host accounts at Zoom under the staff's control: what they decided, what is in force, what drifted away from it, and who signed in.
-- New tables only; nothing is locked.

create table zoom_guard (
    one           boolean primary key default true check (one),
    guarding      text not null check (guarding in ('on', 'off')),
    group_name    text not null check (length(group_name) between 1 and 100),
    group_id      text,                                                           -- at Zoom; null until it is found or made
    own_meetings  text not null check (own_meetings in ('leave', 'show', 'undo')),  -- meetings that hosts schedule by themselves
    deletes_since timestamptz,                                                    -- only meetings made later are deleted
    revision      bigint not null,
    saved_at      timestamptz not null
);

create table zoom_guard_decision (
    decision text primary key,
    care     text not null check (care in ('leave', 'show', 'undo'))
);

-- Nothing is guarded until staff say so; this is what the form proposes.
insert into zoom_guard (guarding, group_name, own_meetings, revision, saved_at) values ('off', 'AdmitOne', 'show', 1, now());
insert into zoom_guard_decision (decision, care)
values ('no-personal-number', 'undo'), ('no-join-before-host', 'undo'), ('no-waiting-room', 'undo'), ('passcode-in-link', 'undo'), ('browser', 'undo'),
       ('no-telephone', 'undo'), ('no-local-recording', 'undo'), ('recordings-of-school', 'undo'), ('no-live-stream', 'undo'), ('no-remote-control', 'undo'),
       ('no-co-host', 'leave'), ('no-mail', 'undo');

-- What is looked at: the group, and each host. A webhook makes it due at once, otherwise it is looked at from time to time.
create table zoom_guarded (
    subject        text primary key,                                              -- 'group', or a host's id
    due_at         timestamptz not null,
    leased_until   timestamptz,                                                   -- a node is looking
    told           text[] not null default '{}',                                  -- settings that a webhook named since the last look
    told_by        text,                                                          -- who did it: an id at Zoom
    told_by_masked text,
    looked_at      timestamptz,
    trouble        text,                                                          -- why it cannot be guarded; null: it can
    trouble_detail text,
    constraint zoom_guarded_trouble_whole check (trouble is not null or trouble_detail is null)
);
create index zoom_guarded_due on zoom_guarded (due_at);

-- A webhook makes somebody look once, however many nodes read it.
create table zoom_guard_heard (
    event_key      text primary key,
    heard_at       timestamptz not null,
    setting        text,                                                          -- a session's meeting that it is about
    told_by        text,
    told_by_masked text
);
create index zoom_guard_heard_by_time on zoom_guard_heard (heard_at);

-- What was found as it should be: from then on anything else is a drift.
create table zoom_kept (
    subject text not null,
    setting text not null,
    since   timestamptz not null,
    primary key (subject, setting)
);

create table zoom_drift (
    drift_id       uuid primary key,
    subject        text not null,
    setting        text not null,
    found          text not null,                                                 -- how it was
    should         text not null,                                                 -- how staff want it
    noticed_by     text not null check (noticed_by in ('webhook', 'poll')),
    noticed_at     timestamptz not null,
    done_by        text,                                                          -- where Zoom tells
    done_by_masked text,
    undone_at      timestamptz,                                                   -- by us
    gone_at        timestamptz,                                                   -- by somebody else, or nobody guards it any more
    stuck          boolean not null default false,                                -- Zoom did not take what we set
    constraint zoom_drift_ends_once check (undone_at is null or gone_at is null)
);
create unique index zoom_one_open_drift on zoom_drift (subject, setting) where undone_at is null and gone_at is null;
create index zoom_drift_in_order on zoom_drift (noticed_at desc, drift_id);

-- What happened to host accounts themselves: nobody signs in to them, classes are started from our page.
create table zoom_sign_in (
    event_key text primary key,
    host_id   text not null,
    kind      text not null check (kind in ('signed-in', 'password', 'host-key', 'switched-off', 'removed')),
    at        timestamptz not null,
    client    text not null default '',                                           -- such as browser or win
    seen_at   timestamptz,
    seen_by   text
);
create index zoom_sign_in_in_order on zoom_sign_in (at desc, event_key);
