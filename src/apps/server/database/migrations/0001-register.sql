-- What was captured: ids, moments and the fingerprint of the file. Nothing that an author wrote.
create table captures (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  idempotency_key uuid not null unique,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  document_id uuid not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_size bigint not null check (file_size > 0),
  stored_at timestamptz not null,
  undo_until timestamptz not null
);
create index captures_of_file on captures (file_sha256);

-- What happened to it afterwards; each thing happens once.
create table events (
  capture_id uuid not null references captures (id),
  kind text not null check (kind in ('captured', 'withdrawn', 'erased')),
  happened_at timestamptz not null,
  primary key (capture_id, kind)
);
create index events_by_kind on events (kind, happened_at);

-- What the author confirmed. It goes when the file goes.
create table records (
  capture_id uuid primary key references captures (id),
  record jsonb not null,
  file_name text not null,
  media_type text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the register is append-only: % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
end;
$$;

create function refuse_early_erasure() returns trigger language plpgsql as $$
begin
  if not exists (select from events where capture_id = old.capture_id and kind = 'erased') then
    raise exception 'a record goes only after its capture was erased' using errcode = 'restrict_violation';
  end if;
  return old;
end;
$$;

create trigger captures_append_only before update or delete on captures for each row execute function refuse_change();
create trigger captures_never_emptied before truncate on captures for each statement execute function refuse_change();
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
create trigger events_never_emptied before truncate on events for each statement execute function refuse_change();
create trigger records_fixed before update on records for each row execute function refuse_change();
create trigger records_erased_last before delete on records for each row execute function refuse_early_erasure();
create trigger records_never_emptied before truncate on records for each statement execute function refuse_change();
