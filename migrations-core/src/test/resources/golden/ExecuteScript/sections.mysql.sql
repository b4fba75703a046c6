-- line 8
create table t (id integer);
-- line 10
insert into t values (1);
