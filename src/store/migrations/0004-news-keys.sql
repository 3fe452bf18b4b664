-- What was told, as a short hash, to tell a new update from one whose date was corrected; null where nobody noted it.

alter table news add column content text
