-- A mail that the mail server took and that came back; and how far the mailbox to which they come back has been read.
-- One node reads at a time (`leased_by`, `leased_until`). A mail over which reading breaks again and again is stepped past (`tries`), whatever it is.
-- Locks: outbox_mail, for a moment; nothing is rewritten.
alter table outbox_mail add column returned_at timestamptz;

create table mail_returns (
    mailbox      text primary key,                                                  -- host, user and folder
    uid_validity bigint not null default 0,
    next_uid     bigint not null default 1 check (next_uid > 0),
    tries        int    not null default 0 check (tries >= 0),                      -- at the mail `next_uid`
    leased_by    uuid,
    leased_until timestamptz
);
