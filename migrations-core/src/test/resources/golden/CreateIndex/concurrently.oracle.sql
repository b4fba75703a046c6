BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_users_email ON users (email)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE <> -955 THEN
            RAISE;
        END IF;
END;;
