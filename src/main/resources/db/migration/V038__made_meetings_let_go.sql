-- So that fewer hosts are needed, staff let meetings that are made go from their hosts: each is made anew where the pool keeps a host for it. A new table; nothing is locked.

create table zoom_host_let_go (
    session_id uuid primary key references session,
    host_id    text not null,                                                     -- where it is made; once it is made elsewhere the row says nothing any more
    let_go_at  timestamptz not null
);
