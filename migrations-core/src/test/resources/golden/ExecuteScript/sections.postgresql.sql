-- line 20
select $$;$$;
-- line 21
select 2;
