-- Which account did it: an opaque id, made with a key that is not in this database. For undo and audit; goes with the record.
create table actors (
  capture_id uuid not null references captures (id),
  kind text not null check (kind in ('captured', 'withdrawn')),
  account text not null check (account ~ '^[0-9a-f]{64}$'),
  primary key (capture_id, kind)
);
create index actors_by_account on actors (account);

create trigger actors_fixed before update on actors for each row execute function refuse_change();
create trigger actors_erased_last before delete on actors for each row execute function refuse_early_erasure();
create trigger actors_never_emptied before truncate on actors for each statement execute function refuse_change();
