-- Signing in for staff: where from a sign-in is used (coarsely), so that its owner can tell which to end.
-- The role `teacher` was never given to anybody by the program and meant the same as door staff: whoever has it is door staff.
-- Locks: staff and staff_session for a moment each; both are small, nothing is rewritten but a teacher's row.

alter table staff_session add column address text not null default '';              -- a network, never a whole address

update staff set role = 'door_staff' where role = 'teacher';
update staff_invitation set role = 'door_staff' where role = 'teacher';
alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (role in ('owner', 'scheduler', 'door_staff', 'auditor'));

-- The second factor: a secret shared with an authenticator app, sealed; and codes for the day the app is gone.
create table staff_authenticator (
    staff_id     uuid primary key references staff,
    secret       bytea not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,                                                       -- null: shown, but no code of it has come yet
    last_step    bigint not null default 0                                          -- a code counts once: only later steps are taken
);

create table staff_recovery_code (
    staff_id  uuid not null references staff,
    code_hash bytea not null,
    made_at   timestamptz not null,
    used_at   timestamptz,
    primary key (staff_id, code_hash)
);

-- The password was right, the code is still to come.
create table staff_half_sign_in (
    token_hash bytea primary key,
    staff_id   uuid not null references staff,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- Roles that need a second factor.
create table staff_factor_rule (
    role   text primary key check (role in ('owner', 'scheduler', 'door_staff', 'auditor')),
    since  timestamptz not null,
    set_by text not null
);

alter table staff_session add column shown text not null default 'password';        -- what the sign-in was made with

-- Passkeys: the public halves of keys in people's devices.
create table staff_passkey (
    credential_id   bytea primary key,
    staff_id        uuid not null references staff,
    name            text not null check (length(name) between 1 and 100),
    credential      bytea not null,                                                 -- as the device attested it: its id and public key
    backup_eligible boolean not null,                                               -- may be copied to other devices; never changes
    sign_count      bigint not null,
    made_at         timestamptz not null,
    last_used_at    timestamptz
);
create index staff_passkey_by_staff on staff_passkey (staff_id);

-- Challenges that were answered. One that was not needs no row: it carries its end and our keyed hash.
create table staff_passkey_answered (
    challenge_hash bytea primary key,
    expires_at     timestamptz not null
);
