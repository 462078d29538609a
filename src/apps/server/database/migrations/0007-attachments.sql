-- What travels with a mail: name, type, size and SHA-256 of each attachment, in its order. The bytes are in the mail, and
-- nowhere else. It follows from the file, so it can be made again; it goes with the record.
create table mails (
  capture_id uuid primary key references records (capture_id) on delete cascade,
  attachments jsonb not null
);
create index mails_by_attachment on mails using gin (attachments jsonb_path_ops);
