BEGIN NOT ATOMIC
    DECLARE parts integer DEFAULT
        (SELECT count(*) FROM information_schema.tables WHERE table_schema = 'Shop')
        + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = 'Shop');
    IF @@event_scheduler <> 'DISABLED' THEN
        SET parts = parts + (SELECT count(*) FROM information_schema.events WHERE event_schema = 'Shop');
    END IF;
    IF parts > 0 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The database is not empty. Drop first what it holds.';
    END IF;
    DROP SCHEMA `Shop`;
END;
