-- line 3
create table t (id integer);
-- line 4
copy t from stdin;
1
\.
