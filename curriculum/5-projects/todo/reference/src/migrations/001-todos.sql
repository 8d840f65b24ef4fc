-- A list of to-dos.
create table todos (
  id uuid primary key,
  -- The list is shown in the order of creation; ids alone would order two instances by their clocks.
  number bigint generated always as identity unique,
  title text not null check (char_length(title) between 1 and 500),
  completed boolean not null,
  "order" integer
);
