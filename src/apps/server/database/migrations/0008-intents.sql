-- What an author confirmed of a mail before it was sent, for as long as the server waits for that mail. It goes when the mail
-- is taken up, when the author takes it back, and when it was waited for too long: the register keeps what became of it.
create table intents (
  -- Made by the pane: the key of the capture that it becomes.
  id uuid primary key,
  account text not null,
  -- Whose mailbox: needed to read the mail, and nowhere else.
  tenant text not null,
  mailbox text not null,
  -- As Outlook gave it, null while it did not save the draft; and as it stays when the mail is sent, null until the server saw the draft.
  given_id text,
  message_id text,
  conversation_id text,
  file_name text not null,
  record jsonb not null,
  entrusted_at timestamptz not null,
  -- Null: nobody looks again by itself.
  look_at timestamptz,
  missing_since timestamptz,
  -- Why it is not there yet, when more is the matter than a mail that is not sent.
  code text
);
create index intents_by_look on intents (look_at) where look_at is not null;
create index intents_by_account on intents (account);
