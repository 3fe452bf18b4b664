-- Questions that nothing answered, counted by what was understood of them: none of their words, nobody who asked, nowhere.

create table unanswered (
  day text not null,
  language text not null,
  kind text not null check (kind in ('closest', 'unknown')),
  -- Ids of what was named, what was done and what was asked for, as `entity entity;act;ask`; empty where nothing was named.
  subject text not null,
  -- The id of the briefing spoken of; empty without one.
  briefing text not null,
  questions integer not null,
  primary key (day, language, kind, subject, briefing)
)
