-- Read by SQLite and PostgreSQL alike. Times are milliseconds since 1970, flags 0 or 1.

create table setting (
  scope text not null check (scope in ('reader', 'chat', 'community')),
  platform text not null,
  id text not null,
  language text,
  time_zone text,
  primary key (scope, platform, id)
);

create table subscription (
  id text not null primary key,
  platform text not null,
  chat_id text not null,
  community text,
  language text not null,
  time_zone text not null,
  local_time text not null,
  days text not null,
  topics text not null,
  says_nothing integer not null,
  state text not null check (state in ('active', 'paused', 'suspended')),
  reason text,
  next_due_at bigint not null,
  -- Null until the first digest; what is new since then goes into the next one.
  window_start bigint,
  created_at bigint not null,
  updated_at bigint not null,
  unique (platform, chat_id)
);

create index subscription_due on subscription (platform, next_due_at) where state = 'active';

-- Equal digests on one platform share their messages, so that a hundred thousand of them are stored once.
create table composition (
  id text not null primary key,
  parts text not null,
  created_at bigint not null
);

create table delivery (
  subscription text not null references subscription (id) on delete cascade,
  -- The local date for which the digest was planned.
  digest_date text not null,
  part integer not null,
  platform text not null,
  composition text,
  -- waiting: an earlier part has to be sent first.
  state text not null check (state in ('waiting', 'pending', 'sending', 'sent', 'failed', 'dropped')),
  due_at bigint not null,
  window_start bigint,
  run_at bigint not null,
  -- Counts every try, so that a late word of an earlier one is told apart.
  attempt integer not null,
  -- Counts the tries that used up some patience.
  failures integer not null,
  -- When the first try began of which nobody knows whether it arrived.
  unsure_since bigint,
  owner text,
  fence integer,
  last_error text,
  message_id text,
  created_at bigint not null,
  settled_at bigint,
  primary key (subscription, digest_date, part)
);

create index delivery_open on delivery (platform, state, run_at) where settled_at is null;

create index delivery_settled on delivery (settled_at) where settled_at is not null;

create table lease (
  name text not null primary key,
  owner text not null,
  fence integer not null,
  held_until bigint not null,
  -- The platform asked for silence until then; outlives the holder.
  paused_until bigint not null
);

create table meta (
  name text not null primary key,
  value text not null
);
