-- What was handed over for publication, and how that stands: one row for each capture that somebody handed over. It has the
-- columns of deliveries and is a table of its own: a capture can be on its way to a zaak as well, and a server of the version
-- before this one takes up deliveries by their capture alone.
create table publications (
  capture_id uuid primary key references captures (id),
  -- gpp: a publicatiebank; queue: the Woo team, which looks in the register.
  store text not null,
  state text not null check (state in ('waiting', 'delivering', 'delivered', 'failed', 'withdrawing', 'withdrawn')),
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz,
  code text,
  owner uuid,
  handle jsonb,
  address text,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index publications_by_state on publications (state, next_at);
