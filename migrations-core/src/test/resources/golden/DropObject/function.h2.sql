DROP ALIAS total;
