-- Rows of the register are sealed in batches. A seal is the SHA-256 of its batch and of the seal before it.
create table seals (
  number bigint primary key check (number > 0),
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  sealed_at timestamptz not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Which rows are in a batch, in order: a capture itself, or something that happened to it. Of each only its hash, so that
-- the chain can be checked after a record was erased.
create table sealed_rows (
  seal bigint not null references seals (number),
  place integer not null check (place > 0),
  kind text not null check (kind in ('capture', 'captured', 'withdrawn', 'erased')),
  capture_id uuid not null references captures (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (seal, place),
  unique (capture_id, kind)
);

create trigger seals_append_only before update or delete on seals for each row execute function refuse_change();
create trigger seals_never_emptied before truncate on seals for each statement execute function refuse_change();
create trigger sealed_rows_append_only before update or delete on sealed_rows for each row execute function refuse_change();
create trigger sealed_rows_never_emptied before truncate on sealed_rows for each statement execute function refuse_change();
