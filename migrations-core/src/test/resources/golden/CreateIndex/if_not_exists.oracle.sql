BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_users_age ON users (age)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE <> -955 THEN
            RAISE;
        END IF;
END;;
