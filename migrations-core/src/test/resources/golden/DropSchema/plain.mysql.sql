SET @migrations = IF(
    (SELECT count(*) FROM information_schema.tables WHERE table_schema = 'Shop')
    + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = 'Shop')
    + (SELECT count(*) FROM information_schema.events WHERE event_schema = 'Shop') > 0,
    uuid_to_bin('The database is not empty. Drop first what it holds.'), NULL);
DROP SCHEMA `Shop`;
