-- What reaches several processes is seen to by the one that claims it first. A claim that is not done lapses after a while.

create table claim (
  key text not null primary key,
  owner text not null,
  taken_at bigint not null,
  done integer not null,
  -- What others may have to know of what was done.
  outcome text
);

create index claim_taken on claim (taken_at)
