-- An invitation lasts no longer than its inviter's right to invite; a second factor is set up in the sign-in that asked for it.
-- Open invitations of before do not say whose they are: they are over, except on a house that has nobody yet.
-- Locks: both tables for a moment; both are small, staff_invitation is rewritten.

alter table staff_invitation
    add column invitation_id uuid not null default uuidv7() unique,
    add column invited_by    uuid references staff,                                 -- null: by the program, for the first owner
    add column voided_at     timestamptz;
create index staff_invitation_by_inviter on staff_invitation (invited_by) where used_at is null and voided_at is null;

update staff_invitation set voided_at = created_at where used_at is null and exists (select from staff);

alter table staff_authenticator add column offered_in bytea;                        -- hash of the sign-in's token; null: of before, or confirmed
