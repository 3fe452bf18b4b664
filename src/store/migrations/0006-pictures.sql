-- Whether a chat or community wants pictures beside answers, and how they look; null where nobody chose.

alter table setting add column pictures text check (pictures in ('off', 'light', 'dark'))
