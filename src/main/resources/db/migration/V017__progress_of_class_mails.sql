-- How far telling a course's people has come; set to nought by each beginning. Written with the mails of each portion, so what is shown is what is committed.
alter table class_mail_due add column walked int not null default 0 check (walked >= 0);
alter table class_mail_due add column people int not null default 0 check (people >= 0);
