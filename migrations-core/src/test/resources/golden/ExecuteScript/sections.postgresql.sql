-- line 20
select $$;$$;
select 2;
