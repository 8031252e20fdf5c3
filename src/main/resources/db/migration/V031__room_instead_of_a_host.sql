-- A session that still has no host so many minutes before its door opens is held in a built-in room by itself. Null: it waits for a host.
-- The table has one row; it is locked for a moment.

alter table zoom_pool add column room_minutes int check (room_minutes between 1 and 1440);
