SET @migrations = IF(
    (SELECT count(*) FROM information_schema.tables WHERE table_schema = 'shop')
    + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = 'shop')
    + (SELECT count(*) FROM information_schema.events WHERE event_schema = 'shop') > 0,
    uuid_to_bin('The database is not empty. Drop first what it holds.'), NULL);
DROP SCHEMA IF EXISTS shop;
