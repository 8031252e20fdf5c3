-- Classes held by a provider that carries the connections itself and tells us about them: seats whose connection is no node's, and
-- what such a provider says of who was there. Adding a column with a constant default rewrites nothing; `seat` is locked for a moment.

-- True from the moment the ticket is redeemed for a class elsewhere: no node carries the connection, the provider reports it.
alter table seat add column remote boolean not null default false;
create index seat_remote on seat (session_id) where remote and released_at is null;

-- One connection as a provider tells it: from when until when, and whose. Drawn up anew from all that the provider has ever said of the
-- session, and stored as a whole, so that order, repetition and lateness of its words leave no trace (N13). Who holds no seat is a stranger (I12).
create table presence_stay (
    source        text not null,                                                    -- the provider's code
    connection_id uuid not null,
    session_id    uuid not null references session,
    person_id     uuid references person,                                           -- null: a stranger nobody knows
    seat_id       uuid references seat,                                             -- null: a stranger
    stranger      text check (stranger in ('unknown', 'not_admitted', 'second_presence', 'seat_ended', 'host_account', 'phone', 'made_host')),
    shown_name    text not null default '',                                         -- of strangers, as typed there; never an identity (N14)
    joined_at     timestamptz not null,
    left_at       timestamptz,                                                      -- null: there, for all we know
    told_by       text not null,                                                    -- which of the provider's sources says so
    removal       text not null default 'none' check (removal in ('none', 'asked', 'done', 'impossible')),
    primary key (source, connection_id),
    constraint stay_is_of_a_seat_or_a_stranger check ((seat_id is null) = (stranger is not null)),
    constraint stay_ends_after_it_began check (left_at is null or left_at >= joined_at)
);
create index presence_stay_by_session on presence_stay (session_id);
