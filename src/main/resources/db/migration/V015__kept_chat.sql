-- What people write to each other in a built-in room is forgotten with the room, unless the course says that it is kept. A new
-- column with a constant default (no rewrite; the lock on `course` is momentary) and a new table.

alter table course add column keeps_chat boolean not null default false;

create table chat_line (
    line_id    uuid primary key,
    session_id uuid        not null references session,
    person_id  uuid        not null references person,
    said_at    timestamptz not null,
    text       text        not null check (char_length(text) between 1 and 2000)
);
create index chat_line_in_order on chat_line (session_id, said_at, line_id);
create index chat_line_by_age on chat_line (said_at);
