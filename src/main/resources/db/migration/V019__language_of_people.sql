-- In which language somebody is written to; null: the school's. Locks: person, for a moment; nothing is rewritten.
alter table person add column language text check (language ~ '^[a-z]{2,3}$');
