-- What became news when, by a name that changes when it is news again: editors write days, digests need moments.

create table news (
  item text not null primary key,
  known_at bigint not null
)
