-- migrations downgrade bbbb2:aaaa1 --sql
-- For oracle, at bbbb2.
-- Run it with: NLS_LANG=.AL32UTF8 sqlplus USER@DATABASE @FILE

WHENEVER SQLERROR EXIT FAILURE ROLLBACK

SET AUTOCOMMIT ON

SET DEFINE OFF

SET SQLBLANKLINES ON

DECLARE
    no_table EXCEPTION;
    name_taken EXCEPTION;
    PRAGMA EXCEPTION_INIT(no_table, -942);
    PRAGMA EXCEPTION_INIT(name_taken, -955);
    query VARCHAR2(1000) := 'SELECT session_id FROM migrations_version_lock WHERE id = 1 FOR UPDATE';
    holder VARCHAR2(24);
    own VARCHAR2(24) := DBMS_SESSION.UNIQUE_SESSION_ID;
    free BOOLEAN;
BEGIN
    BEGIN
        EXECUTE IMMEDIATE query INTO holder;
    EXCEPTION
        WHEN no_table THEN
            BEGIN
                EXECUTE IMMEDIATE 'CREATE TABLE migrations_version_lock (id number(1,0) PRIMARY KEY, session_id varchar2(24),'
                    || ' user_name varchar2(128), host varchar2(128), acquired_at timestamp(0) with time zone)';
            EXCEPTION
                WHEN name_taken THEN NULL;
            END;
            BEGIN
                EXECUTE IMMEDIATE 'INSERT INTO migrations_version_lock (id) VALUES (1)';
                COMMIT;
            EXCEPTION
                WHEN DUP_VAL_ON_INDEX THEN NULL;
            END;
            EXECUTE IMMEDIATE query INTO holder;
    END;
    free := holder IS NULL OR holder = own OR NOT DBMS_SESSION.IS_SESSION_ALIVE(holder);
    IF free THEN
        EXECUTE IMMEDIATE 'UPDATE migrations_version_lock SET session_id = :1, user_name = :2, host = :3,'
            || ' acquired_at = SYSTIMESTAMP WHERE id = 1'
            USING own, USER, SYS_CONTEXT('USERENV', 'HOST');
    END IF;
    COMMIT;
    IF NOT free THEN
        RAISE_APPLICATION_ERROR(-20000,
            'Another migration of this database is running. Nothing was run.');
    END IF;
END;
/

DECLARE
    found INTEGER;
    place VARCHAR2(1000);
BEGIN
    SELECT COUNT(*) INTO found FROM migrations_version WHERE version_num IN ('bbbb2');
    IF found < 1 THEN
        SELECT COALESCE(LISTAGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base')
            INTO place FROM migrations_version;
        RAISE_APPLICATION_ERROR(-20000, 'This step starts at bbbb2, and the database is at ' || place
            || '. Nothing of it was run.');
    END IF;
END;
/

-- Running downgrade bbbb2 -> aaaa1, orders
-- of customers

DROP TABLE orders
/

UPDATE migrations_version SET version_num = 'aaaa1' WHERE version_num = 'bbbb2'
/

INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms, applied_by, checksum, statements, statements_done, downgrade) VALUES ('bbbb2', 'downgrade', 'done', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, 'script', '57348256778e35d2', 1, 1, NULL)
/

BEGIN
    UPDATE migrations_version_lock SET session_id = NULL, user_name = NULL, host = NULL, acquired_at = NULL WHERE id = 1 AND session_id = DBMS_SESSION.UNIQUE_SESSION_ID;
    COMMIT;
END;
/

