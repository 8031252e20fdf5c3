-- A list of sessions that was looked at and not yet confirmed. It goes on confirmation or after an hour.
create table session_import (
    import_id  uuid primary key default uuidv7(),
    course_id  uuid references course,                                             -- null: of the whole school, its lines name their courses
    list       bytea not null,                                                     -- UTF-8 as decoded; may hold what text may not
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null
);
create index session_import_by_expiry on session_import (expires_at);
