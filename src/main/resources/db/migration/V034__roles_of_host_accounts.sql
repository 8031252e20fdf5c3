-- Which role a host had in the account when it was looked at last, so that a change is seen; and that one happened.
-- Two small tables are altered; each is locked for a moment.

alter table zoom_guarded add column role text;                                     -- as Zoom numbers it; null: not looked at yet

alter table zoom_sign_in drop constraint zoom_sign_in_kind_check;
alter table zoom_sign_in add constraint zoom_sign_in_kind_check check (kind in ('signed-in', 'password', 'host-key', 'switched-off', 'removed', 'role'));
