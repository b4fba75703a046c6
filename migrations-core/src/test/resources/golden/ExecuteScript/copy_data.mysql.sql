-- line 3
create table t (id integer);
