-- What people write to each other in a built-in room is forgotten with the room, unless the course says that it is kept. A new
-- column with a constant default (no rewrite; the lock on `course` is momentary) and a new table. Another new table holds what staff say to
-- people inside.

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

-- A null person: to all inside.
create table staff_message (
    message_id uuid primary key,
    session_id uuid        not null references session,
    person_id  uuid references person,
    sent_at    timestamptz not null,
    sent_by    text        not null,
    text       text        not null check (char_length(text) between 1 and 300)
);
create index staff_message_of_session on staff_message (session_id, sent_at);
