-- Where a capture goes on to, and how that stands: one row for each capture whose place is in a system that is connected.
create table deliveries (
  capture_id uuid primary key references captures (id),
  store text not null,
  state text not null check (state in ('waiting', 'delivering', 'delivered', 'failed', 'withdrawing', 'withdrawn')),
  attempts integer not null default 0 check (attempts >= 0),
  -- Not before this moment; null when nothing has to be done.
  next_at timestamptz,
  -- Why the last attempt did not succeed: a code, never what the store said.
  code text,
  -- The process that is at it.
  owner uuid,
  -- What the store needs to go on where it stopped.
  handle jsonb,
  -- Where the document stands in the store.
  address text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index deliveries_by_state on deliveries (state, next_at);
create index captures_of_document on captures (document_id, position);
