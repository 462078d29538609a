-- What became of deliveries is an event like any other, so that it is sealed and the seals show it when a delivery says
-- something else. The kind carries the store and, of what was delivered, the SHA-256 of its address there: a server of the
-- version before this one seals and checks a kind as it stands. Triggers write them, so that they are there whichever
-- version of the server does the work.
alter table events drop constraint events_kind_check, add constraint events_kind_check
  check (kind in ('captured', 'withdrawn', 'erased') or kind ~ '^(delivered:[a-z]+:[0-9a-f]{64}|(offered|withdrawn):[a-z]+)$');
alter table sealed_rows drop constraint sealed_rows_kind_check, add constraint sealed_rows_kind_check
  check (kind in ('capture', 'captured', 'withdrawn', 'erased') or kind ~ '^(delivered:[a-z]+:[0-9a-f]{64}|(offered|withdrawn):[a-z]+)$');

create function delivered_kind(store text, address text) returns text language sql immutable
  return 'delivered:' || store || ':' || encode(sha256(convert_to(coalesce(address, ''), 'UTF8')), 'hex');

-- A backup that is put back brings its events along.
create function note_delivery() returns trigger language plpgsql as $$
begin
  if current_setting('kantlijn.restoring', true) = 'on' then return null; end if;
  if new.state = 'delivered' and new.store <> 'queue' and (tg_op = 'INSERT' or old.state <> 'delivered') then
    insert into events values (new.capture_id, delivered_kind(new.store, new.address), new.changed_at) on conflict do nothing;
  elsif new.state = 'withdrawn' and (tg_op = 'INSERT' or old.state <> 'withdrawn') then
    insert into events values (new.capture_id, 'withdrawn:' || new.store, new.changed_at) on conflict do nothing;
  end if;
  return null;
end;
$$;

create function note_offer() returns trigger language plpgsql as $$
begin
  if current_setting('kantlijn.restoring', true) = 'on' then return null; end if;
  insert into events values (new.capture_id, 'offered:' || new.store, new.made_at) on conflict do nothing;
  return null;
end;
$$;

create trigger deliveries_noted after insert or update on deliveries for each row execute function note_delivery();
create trigger publications_noted after insert or update on publications for each row execute function note_delivery();
create trigger publications_offered after insert on publications for each row execute function note_offer();

-- What was delivered before counts as it stands now.
insert into events select capture_id, delivered_kind(store, address), changed_at from deliveries where state = 'delivered';
insert into events select capture_id, 'withdrawn:' || store, changed_at from deliveries where state = 'withdrawn';
insert into events select capture_id, delivered_kind(store, address), changed_at from publications where state = 'delivered' and store <> 'queue';
insert into events select capture_id, 'withdrawn:' || store, changed_at from publications where state = 'withdrawn';
insert into events select capture_id, 'offered:' || store, made_at from publications;
